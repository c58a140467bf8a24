import { describe, expect, it } from 'vitest';
import { HouseStyle } from '../../../shared/layout/house-style.ts';
import { HouseStyleRefused, resolveStyle } from '../../../shared/layout/resolve-style.ts';
import { houseStyleById, shippedStyles } from '../../../shared/layout/styles/index.ts';
import { s2 } from '../../../shared/layout/styles/s2.ts';

describe('house styles', () => {
  it('that are shipped are complete values under their own id', () => {
    for (const [id, style] of shippedStyles) {
      expect(HouseStyle.parse(style)).toEqual(style);
      expect(style.id).toBe(id);
      expect(houseStyleById(id)).toBe(style);
    }
    expect(() => houseStyleById('of-another-version')).toThrow(HouseStyleRefused);
  });
});

describe('[L1] resolving a style', () => {
  it('without changes gives the base', () => {
    expect(resolveStyle(s2, null, null)).toEqual(s2);
  });

  it('lets the meeting have the last word, and keeps what neither changes', () => {
    const style = resolveStyle(s2, { size: 12, looks: { action: { align: 'right' } } }, { size: 14 });
    expect(style.size).toBe(14);
    expect(style.looks.action).toEqual({ ...s2.looks.action, align: 'right' });
    expect(style.looks.minute).toEqual(s2.looks.minute);
    expect(s2.size).toBe(11);
  });

  it('takes null as removal and arrays as wholes', () => {
    const sections = [{ heading: 'Members', classes: ['member'] }];
    const style = resolveStyle(
      s2,
      { looks: { action: { bold: null } }, attendance: { sections } },
      { signature: null },
    );
    expect('bold' in style.looks.action).toBe(false);
    expect(style.attendance.sections).toEqual(sections);
    expect('signature' in style).toBe(false);
  });

  it.each([
    ['a setting that there is not', { colour: 'red' }],
    ['a removal of what every style needs', { font: null }],
    ['a value of another kind', { looks: { action: { bold: 'very' } } }],
    ['margins that leave no paper', { page: { margin: { left: 300, right: 300 } } }],
    ['a style as a whole gone', { looks: null }],
  ])('refuses %s and names the place', (_, patch) => {
    expect(() => resolveStyle(s2, patch, null)).toThrow(/^The house style cannot take this change .+\.$/);
  });

  it('leaves a patch with the name of an inherited member harmless', () => {
    const patch: unknown = JSON.parse('{"__proto__":{"size":99}}');
    expect(() => resolveStyle(s2, patch as Record<string, unknown>, null)).toThrow(HouseStyleRefused);
    expect(s2.size).toBe(11);
  });
});
