import { useMemo, useState } from 'react';
import type { BodyPage } from '../../../../shared/contract/bodies.ts';
import { BodyKind } from '../../../../shared/domain/body.ts';
import { type DescribedRule, describeRules } from '../../../../shared/domain/law/describe-rules.ts';
import { rulesOf } from '../../../../shared/domain/law/presets-of-body.ts';
import type { LawPreset } from '../../../../shared/domain/law/rules.ts';
import { bodyKindWords } from '../../../../shared/domain/wording.ts';
import { sayReadOnly } from '../../../stores/perform.ts';
import { showNotice } from '../../../stores/notices.ts';
import { useReadOnly } from '../../../stores/workspace.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { SelectField } from '../../../ui/controls/field.tsx';
import { Badge } from '../../../ui/lists/badge.tsx';
import { RecordTable, type TableColumn } from '../../../ui/lists/record-table.tsx';
import { Banner } from '../../../ui/surfaces/notice.tsx';
import { RegisterList } from '../../../ui/surfaces/register.tsx';
import { changeBody } from '../change-body.ts';
import styles from '../members/members-tab.module.css';
import { NONE, presetChoices } from './preset-choices.ts';
import { PresetDialog } from './preset-dialog.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { ruleForms } from './rule-fields.ts';

const cx = bindClasses(styles);

type RuleRow = DescribedRule & { readonly id: string };

const hints = [
  { keys: 'Enter', words: 'change, with a reason' },
  { keys: 'T', words: 'take a difference back' },
];

const columns: readonly TableColumn<RuleRow>[] = [
  { id: 'title', title: 'Rule', width: 11, isRowHeader: true, cell: (row) => row.title },
  {
    id: 'words',
    title: 'What holds',
    cell: (row) => (
      <>
        {row.words}
        {row.differsBecause !== null && (
          <span className={cx('under')}>
            <Badge tone="accent">Differs</Badge> {row.differsBecause.replace(/\.?$/, '.')} The preset says:{' '}
            {row.presetWords}
          </span>
        )}
      </>
    ),
  },
  {
    id: 'source',
    title: 'Source',
    isSecondary: true,
    cell: (row) => (
      <>
        {row.source}
        <span className={cx('under')}>{row.sureness}</span>
      </>
    ),
  },
];

/** The rules of a body, each in a sentence with its source, and where this body differs. */
export function RulesTab({ page }: { readonly page: BodyPage }) {
  const { body } = page;
  const isReadOnly = useReadOnly();
  const effective = useMemo(() => rulesOf(body), [body]);
  // Its words are told, and changed, under Words and style.
  const rows = useMemo(
    () =>
      effective === null
        ? []
        : describeRules(effective)
            .filter(({ rule }) => rule !== 'words')
            .map((one): RuleRow => ({ ...one, id: one.rule })),
    [effective],
  );
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [next, setNext] = useState<{ readonly presetId: string | null } | null>(null);
  const open = rows.find(({ id }) => id === opened);
  const form = open === undefined ? undefined : ruleForms[open.rule];

  const tell = (refusal: string | null) => {
    if (refusal !== null) showNotice({ tone: 'care', words: refusal });
  };
  const choose = async (key: string) => {
    const presetId = key === NONE ? null : key;
    if (presetId === body.presetId) return;
    if (body.differences.length > 0) setNext({ presetId });
    else tell(await changeBody(body, { presetId }, `The rules of ${body.name} are changed.`));
  };
  const takeBack = async ({ rule, title, differsBecause }: RuleRow) => {
    if (isReadOnly) sayReadOnly();
    if (isReadOnly || differsBecause === null) return;
    const differences = body.differences.filter((difference) => difference.rule !== rule);
    tell(await changeBody(body, { differences }, `${title}: as in the preset again.`));
  };
  const change = (row: RuleRow) => {
    if (isReadOnly) sayReadOnly();
    else setOpened(row.id);
  };

  return (
    <div className={cx('tab')}>
      <div className={cx('strip')}>
        <SelectField
          label="Rules"
          inline
          isDisabled={isReadOnly}
          choices={presetChoices(body.kind)}
          value={body.presetId ?? NONE}
          onChange={(key) => void choose(key)}
        />
        {effective !== null && (
          <p className={cx('quiet')} role="status">
            {describeHome(effective.preset)}{' '}
            {countDifferences(rows.filter(({ differsBecause }) => differsBecause !== null).length)}
          </p>
        )}
      </div>
      {effective !== null && effective.unread.length > 0 && (
        <Banner
          tone="care"
          words={`What this body changes in ${effective.unread.join(', ')} cannot be read by this version; there the preset holds.`}
        />
      )}
      <RegisterList
        nothing={
          rows.length > 0
            ? null
            : {
                title: body.presetId === null ? 'No rules yet.' : 'This version does not know the rules of this body.',
                words:
                  'Choose above what the body starts from. Until then no deadline is counted for it and nothing is checked.',
              }
        }
        hints={hints}
      >
        {rows.length === 0 ? null : (
          <RecordTable
            label="Rules"
            columns={columns}
            rows={rows}
            chosenId={chosenId}
            onChoose={setChosenId}
            onOpen={change}
            keys={{ t: (row) => void takeBack(row) }}
          />
        )}
      </RegisterList>
      {next !== null && <PresetDialog body={body} presetId={next.presetId} onClose={() => setNext(null)} />}
      {effective !== null && open !== undefined && form !== undefined && (
        <RuleDialog body={body} effective={effective} described={open} form={form} onClose={() => setOpened(null)} />
      )}
    </div>
  );
}

function countDifferences(count: number): string {
  if (count === 0) return 'As in the preset throughout.';
  return count === 1 ? 'Differs in one rule.' : `Differs in ${count} rules.`;
}

/** `For England: Council, Committee, Scrutiny committee.` */
function describeHome({ territory, kinds }: LawPreset): string {
  const meant = kinds.flatMap((kind) => BodyKind.safeParse(kind).data ?? []).map((kind) => bodyKindWords[kind]);
  return `For ${territory === 'any' ? 'any territory' : territory}: ${meant.join(', ')}.`;
}
