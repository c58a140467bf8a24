import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../renderer/ui/tokens/tokens.css', import.meta.url), 'utf8');

/** The colour of a token in a scheme, as the three parts of sRGB from 0 to 1. */
function colour(token: string, scheme: 'light' | 'dark'): [number, number, number] {
  const match = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  if (match === null) throw new Error(`no colour --${token}`);
  const hex = (scheme === 'light' ? match[1] : match[2]) ?? '';
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/** Contrast of two tokens. @see WCAG 2.2, "contrast ratio" */
function contrast(one: string, other: string, scheme: 'light' | 'dark'): number {
  const luminance = (token: string) => {
    const [red, green, blue] = colour(token, scheme).map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const grounds = ['desk', 'rail', 'panel', 'sheet', 'raised', 'sunken', 'hover', 'accent-ground'];

describe.each(['light', 'dark'] as const)('the %s scheme', (scheme) => {
  it.each(['ink', 'ink-quiet', 'ink-faint', 'accent'])('gives --%s a contrast of 4.5 on every ground', (ink) => {
    for (const ground of grounds)
      expect(contrast(ink, ground, scheme), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['good', 'care', 'bad'])(
    'gives --%s a contrast of 4.5 on its own ground and where it stands alone',
    (tone) => {
      for (const ground of [`${tone}-ground`, 'panel', 'raised', 'rail']) {
        expect(contrast(tone, ground, scheme), `${tone} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('gives the words of the primary action 4.5, and the edges of controls and the focus ring 3', () => {
    expect(contrast('on-accent', 'accent', scheme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('on-accent', 'accent-strong', scheme)).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['desk', 'panel', 'sheet', 'raised']) {
      expect(contrast('edge', ground, scheme), `edge on ${ground}`).toBeGreaterThanOrEqual(3);
      expect(contrast('focus', ground, scheme), `focus on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('the measures', () => {
  it('keep to the grid of 4 px', () => {
    const lengths = [...css.matchAll(/--(?:space-\d+|line-\d|control\S*|top-line): ([\d.]+)rem/g)].map((match) =>
      Number(match[1]),
    );
    expect(lengths.length).toBeGreaterThan(15);
    expect(lengths.filter((length) => (length * 4) % 1 !== 0)).toEqual([]);
  });
});
