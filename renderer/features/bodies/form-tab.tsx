import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { BodyPage } from '../../../shared/contract/bodies.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import { shippedStyles } from '../../../shared/layout/styles/index.ts';
import { exampleNumber } from '../../../shared/domain/wording.ts';
import { today } from '../../gateway/clock.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Facts } from '../../ui/lists/badge.tsx';
import { Section } from '../../ui/surfaces/page.tsx';
import styles from './body-page.module.css';
import { NumbersDialog } from './numbers-dialog.tsx';
import { StyleDialog } from './style-dialog.tsx';
import { readOverrides } from './style-overrides.ts';
import { WordsDialog } from './words-dialog.tsx';

const cx = bindClasses(styles);

type Open = 'words' | 'numbers' | 'style';

/** A body's own words, how its minutes are numbered, and how its documents look. */
export function FormTab({ page }: { readonly page: BodyPage }) {
  const { body } = page;
  const isReadOnly = useReadOnly();
  const [open, setOpen] = useState<Open | null>(null);
  const preset = rulesOf(body)?.rules;
  const { words } = body;
  const style = shippedStyles.get(body.houseStyleId);
  const overrides = readOverrides(body.stylePatch);
  const close = () => setOpen(null);
  const changeButton = (which: Open, about: string) => (
    <Button
      size="small"
      icon={Pencil}
      isDisabled={isReadOnly}
      aria-label={`Change ${about}`}
      onPress={() => setOpen(which)}
    >
      Change…
    </Button>
  );
  return (
    <div className={cx('scroll')}>
      <div className={cx('narrow')}>
        <Section title="Words" actions={changeButton('words', 'the words')}>
          <Facts
            facts={[
              { term: 'Chair', value: body.chairWord },
              { term: 'Vice chair', value: words.viceChair ?? `Vice ${body.chairWord}` },
              { term: 'Clerk', value: words.clerk ?? preset?.words.clerk ?? 'Clerk' },
              { term: 'A decision', value: body.decisionWord },
              {
                term: 'Minutes are',
                value: words.confirmed ?? preset?.confirmation.words ?? 'confirmed as a correct record',
              },
              { term: 'Open part', value: words.openPart ?? preset?.words.openPart ?? 'As the house style has it' },
              {
                term: 'Closed part',
                value: words.closedPart ?? preset?.words.closedPart ?? 'As the house style has it',
              },
            ]}
          />
        </Section>
        <Section title="Numbers" actions={changeButton('numbers', 'the numbers')}>
          <Facts
            facts={[
              {
                term: 'Minutes',
                value: body.numberStyle === null ? 'Get no number' : `Like ${exampleNumber(body.numberStyle, today())}`,
              },
              { term: 'Next minute', value: page.nextNumber ?? 'No number' },
              ...(body.numberPrefix === null ? [] : [{ term: 'Letters in front', value: body.numberPrefix }]),
            ]}
          />
        </Section>
        <Section title="House style" actions={changeButton('style', 'the house style')}>
          <Facts
            facts={[
              { term: 'Style', value: style?.name ?? `${body.houseStyleId}, which this version does not have` },
              { term: 'Font', value: overrides.font ?? `${style?.font ?? ''} (as the style has it)` },
              {
                term: 'Size',
                value: `${overrides.size ?? style?.size ?? ''} points${overrides.size === null ? ' (as the style has it)' : ''}`,
              },
              { term: 'A paper is attached', value: starWords(overrides.star ?? style?.agenda.star ?? '') },
              { term: 'Sub-items', value: subItemWords[overrides.subItem ?? style?.agenda.subItem ?? 'none'] },
            ]}
          />
        </Section>
      </div>
      {open === 'words' && <WordsDialog body={body} preset={preset ?? null} onClose={close} />}
      {open === 'numbers' && <NumbersDialog body={body} onClose={close} />}
      {open === 'style' && <StyleDialog body={body} onClose={close} />}
    </div>
  );
}

function starWords(star: string): string {
  return star.trim() === '' ? 'Nothing is printed' : `“${star.trim()}” behind the title`;
}

const subItemWords = { bullet: 'With a bullet', dash: 'With a dash', none: 'With nothing in front' } as const;
