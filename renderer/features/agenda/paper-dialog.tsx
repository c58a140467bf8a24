import { useState } from 'react';
import { paperKindWords, paperStateWords } from '../../../shared/domain/agenda/words.ts';
import type { Access } from '../../../shared/domain/access.ts';
import type { ClosingRule, Ground } from '../../../shared/domain/law/rules.ts';
import { type AgendaItem, newPaperFacts, type Paper, PaperKind, PaperState } from '../../../shared/domain/meeting.ts';
import { Button } from '../../ui/controls/button.tsx';
import { CheckBox } from '../../ui/controls/check-box.tsx';
import { SelectField, TextInput } from '../../ui/controls/field.tsx';
import { Segments } from '../../ui/controls/segments.tsx';
import { FieldRow, FormDialog } from '../../ui/surfaces/dialog.tsx';
import { bindClasses } from '../../ui/class-names.ts';
import { addPaper, changePaper, removePaper } from './agenda-changes.ts';
import styles from './panel.module.css';

const cx = bindClasses(styles);

const accessKinds = [
  { key: 'open' as const, words: 'Open' },
  { key: 'exempt' as const, words: 'Exempt' },
  { key: 'confidential' as const, words: 'Confidential' },
];
const kinds = PaperKind.options.map((key) => ({ key, words: paperKindWords[key] }));
const states = PaperState.options.map((key) => ({ key, words: paperStateWords[key] }));

const noGrounds: readonly Ground[] = [];

export interface PaperDialogProps {
  readonly item: AgendaItem;
  /** Null: a new one. */
  readonly paper: Paper | null;
  /** Those that the line has already. */
  readonly papers: readonly Paper[];
  /** How the body may close a paper; null: its rules are not known. */
  readonly closing: ClosingRule | null;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

/** One paper or appendix of a line: what it is, how far it has come, and who may read it. */
export function PaperDialog({ item, paper, papers, closing, isReadOnly, onClose }: PaperDialogProps) {
  const grounds = closing?.grounds ?? noGrounds;
  const facts = paper ?? { ...newPaperFacts, title: papers.length === 0 ? item.title : '' };
  const reports = papers.filter(({ parentId, id }) => parentId === null && id !== paper?.id);
  const [title, setTitle] = useState(facts.title);
  const [kind, setKind] = useState<PaperKind>(facts.kind);
  const [state, setState] = useState<PaperState>(facts.state);
  const [author, setAuthor] = useState(facts.author ?? '');
  const [parent, setParent] = useState<string>(paper?.parentId ?? 'none');
  const [accessKind, setAccessKind] = useState<Access['kind']>(facts.access.kind);
  const before = facts.access.kind === 'exempt' ? facts.access : null;
  const known = new Set(grounds.map(({ id }) => id));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(before?.grounds.filter((one) => known.has(one))));
  const [written, setWritten] = useState(before?.grounds.filter((one) => !known.has(one)).join('; ') ?? '');
  const [reason, setReason] = useState(before?.reason ?? '');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);

  const submit = async () => {
    const named = [
      ...grounds.flatMap(({ id }) => (chosen.has(id) ? [id] : [])),
      ...written.split(';').flatMap((one) => (one.trim() === '' ? [] : [one.trim()])),
    ];
    const missing =
      title.trim() === ''
        ? 'Give the paper a title.'
        : accessKind === 'exempt' && named.length === 0
          ? 'Say on which ground it is exempt, or leave it open.'
          : null;
    setTrouble(missing);
    if (missing !== null) return;
    const access: Access =
      accessKind === 'exempt'
        ? { kind: 'exempt', grounds: named, reason: reason.trim() === '' ? null : reason.trim() }
        : { kind: accessKind };
    const said = {
      ...{ title: title.trim(), kind, state, access, attachmentId: paper?.attachmentId ?? null },
      author: author.trim() === '' ? null : author.trim(),
    };
    setWaiting(true);
    const parentId = papers.find(({ id }) => id === parent)?.id ?? null;
    const isKept =
      paper === null
        ? (await addPaper(item, { ...said, parentId })) !== null
        : await changePaper(item.meetingId, paper, said);
    setWaiting(false);
    if (isKept) onClose();
  };

  return (
    <FormDialog
      title={paper === null ? 'New paper' : 'Paper'}
      submitWords={paper === null ? 'Add the paper' : 'Keep the changes'}
      isWaiting={isWaiting || isReadOnly}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextInput label="Title" value={title} onChange={setTitle} autoFocus isRequired />
      {paper === null && reports.length > 0 && (
        <SelectField
          label="It is"
          choices={[
            { key: 'none', words: 'A paper of its own' },
            ...reports.map(({ id, title: report }) => ({ key: id, words: `An appendix of “${report}”` })),
          ]}
          value={parent}
          onChange={(key) => {
            setParent(key);
            setKind(key === 'none' ? 'report' : 'appendix');
          }}
        />
      )}
      <FieldRow>
        <SelectField label="Kind" choices={kinds} value={kind} onChange={setKind} />
        <SelectField label="State" choices={states} value={state} onChange={setState} />
      </FieldRow>
      <TextInput label="Written by" value={author} onChange={setAuthor} />
      <div className={cx('choice')}>
        <span className={cx('label')}>Who may read it</span>
        <Segments
          label="Who may read it"
          choices={accessKinds.filter(
            ({ key }) => key !== 'confidential' || closing?.confidential !== false || key === facts.access.kind,
          )}
          value={accessKind}
          onChange={setAccessKind}
        />
      </div>
      {accessKind === 'exempt' && (
        <>
          {closing !== null && closing.under === null && (
            <p className={cx('quiet')}>The rules of this body give no ground for closing a paper. Say its own.</p>
          )}
          {grounds.length > 0 && (
            <fieldset className={cx('grounds')}>
              <legend className={cx('label')}>Grounds</legend>
              {grounds.map(({ id, words }) => (
                <CheckBox
                  key={id}
                  words={words}
                  isTicked={chosen.has(id)}
                  onChange={(isTicked) => setChosen(withOrWithout(chosen, id, isTicked))}
                />
              ))}
            </fieldset>
          )}
          <TextInput
            label={grounds.length > 0 ? 'Another ground' : 'Grounds'}
            hint="As the resolution names them; several with a semicolon between."
            value={written}
            onChange={setWritten}
          />
          <TextInput
            label={
              closing?.publicInterestTest === false
                ? 'The reason, as the resolution gives it'
                : 'Why the public interest in closing it outweighs that in disclosing it'
            }
            rows={2}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
      {paper !== null && (
        <div>
          <Button
            size="small"
            look="quiet"
            isDisabled={isReadOnly}
            onPress={() => void removePaper(item.meetingId, paper).then((isGone) => isGone && onClose())}
          >
            Remove this paper
          </Button>
        </div>
      )}
    </FormDialog>
  );
}

function withOrWithout(chosen: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}
