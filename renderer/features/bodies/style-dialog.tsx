import { useState } from 'react';
import type { Body } from '../../../shared/domain/body.ts';
import { shippedStyles } from '../../../shared/layout/styles/index.ts';
import { SelectField, TextInput } from '../../ui/controls/field.tsx';
import { FieldRow, FormDialog } from '../../ui/surfaces/dialog.tsx';
import { changeBody } from './change-body.ts';
import { readOverrides, writeOverrides } from './style-overrides.ts';

/** The key of a setting that the body leaves as its style has it. */
const SAME = 'same';
const fonts = ['Arial', 'Calibri', 'Cambria', 'Georgia', 'Tahoma', 'Times New Roman', 'Verdana'];

/** The house style of a body's documents, and what the body changes in it. */
export function StyleDialog({ body, onClose }: { readonly body: Body; readonly onClose: () => void }) {
  const before = readOverrides(body.stylePatch);
  const [styleId, setStyleId] = useState(body.houseStyleId);
  const [font, setFont] = useState(before.font);
  const [size, setSize] = useState(before.size === null ? '' : String(before.size));
  const [star, setStar] = useState(before.star);
  const [subItem, setSubItem] = useState(before.subItem);
  const [trouble, setTrouble] = useState<string | null>(null);
  const style = shippedStyles.get(styleId);
  const points = size.trim() === '' ? null : Number(size.replace(',', '.'));
  const sizeTrouble =
    points === null || (points >= 6 && points <= 24) ? null : 'Write a size between 6 and 24 points, or nothing.';
  const families = before.font === null || fonts.includes(before.font) ? fonts : [...fonts, before.font];

  const submit = async () => {
    if (sizeTrouble !== null) return;
    const stylePatch = writeOverrides(body.stylePatch, { font, size: points, star, subItem });
    const done = `The house style of ${body.name} is changed.`;
    const refusal = await changeBody(body, { houseStyleId: styleId, stylePatch }, done);
    setTrouble(refusal);
    if (refusal === null) onClose();
  };

  return (
    <FormDialog
      title={`House style of ${body.shortName ?? body.name}`}
      submitWords="Keep the style"
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <SelectField
        label="House style"
        choices={[...shippedStyles.values()].map(({ id, name }) => ({ key: id, words: name }))}
        value={styleId}
        onChange={setStyleId}
      />
      <FieldRow>
        <SelectField
          label="Font"
          choices={[
            { key: SAME, words: `As the style has it${style === undefined ? '' : `: ${style.font}`}` },
            ...families.map((family) => ({ key: family, words: family })),
          ]}
          value={font ?? SAME}
          onChange={(key) => setFont(key === SAME ? null : key)}
        />
        <TextInput
          label="Size in points"
          hint={style === undefined ? 'Empty: as the style has it' : `Empty: ${style.size}, as the style has it`}
          trouble={sizeTrouble}
          value={size}
          onChange={setSize}
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          label="Behind a title whose paper is attached"
          choices={[
            { key: SAME, words: 'As the style has it' },
            { key: '*', words: 'A star: *' },
            { key: '', words: 'Nothing' },
          ]}
          value={star === null ? SAME : star.trim()}
          onChange={(key) => setStar(key === SAME ? null : key)}
        />
        <SelectField
          label="In front of a sub-item"
          choices={[
            { key: SAME, words: 'As the style has it' },
            { key: 'bullet', words: 'A bullet' },
            { key: 'dash', words: 'A dash' },
            { key: 'none', words: 'Nothing' },
          ]}
          value={subItem ?? SAME}
          onChange={(key) => setSubItem(key === SAME ? null : key)}
        />
      </FieldRow>
    </FormDialog>
  );
}
