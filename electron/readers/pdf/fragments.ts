/** Words as a PDF places them: one run of one font, upright, in points from the top left corner of the page as shown. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  /** Of the line that the letters stand on. */
  readonly y: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** One page: the words that are read along, and those that stand across them (watermarks, words up the margin). */
export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly upright: readonly Fragment[];
  readonly across: readonly Fragment[];
}

/** A fragment with the direction in which its words run, in degrees from left to right, clockwise. */
export interface TurnedFragment extends Fragment {
  readonly angle: number;
}

/**
 * Turns a page so that most of its words run from left to right, whichever way it was put into the file, and keeps apart
 * the words that still do not.
 */
export function turnUpright(number: number, width: number, height: number, found: readonly TurnedFragment[]): PdfPage {
  const letters = new Map<number, number>();
  for (const { angle, text } of found) letters.set(angle, (letters.get(angle) ?? 0) + text.length);
  const [main = 0] = [...letters].sort(([, one], [, other]) => other - one)[0] ?? [];
  const turned = main === 90 || main === 270 || main === 180;
  const along = found.filter(({ angle }) => angle === (turned ? main : 0));
  const across = found.filter((fragment) => !along.includes(fragment));
  const place = (fragment: TurnedFragment): Fragment => {
    const { x, y } = fragment;
    if (!turned) return fragment;
    if (main === 90) return { ...fragment, x: y, y: width - x };
    if (main === 270) return { ...fragment, x: height - y, y: x };
    return { ...fragment, x: width - x, y: height - y };
  };
  const shown = main === 90 || main === 270 ? height : width;
  return { number, width: shown, upright: dropDoubles(along.map(place)), across };
}

/** Words drawn twice in almost the same place are bold letters as some programs make them. */
function dropDoubles(fragments: readonly Fragment[]): Fragment[] {
  const seen = new Map<string, Fragment[]>();
  const kept: Fragment[] = [];
  for (const fragment of fragments) {
    const near = seen.get(fragment.text) ?? [];
    const twin = near
      .slice(-20)
      .find((other) => Math.abs(other.x - fragment.x) < 1.2 && Math.abs(other.y - fragment.y) < 1.2);
    if (twin !== undefined) {
      kept[kept.indexOf(twin, Math.max(0, kept.length - 2_000))] = { ...twin, bold: true };
      continue;
    }
    near.push(fragment);
    seen.set(fragment.text, near);
    kept.push(fragment);
  }
  return kept;
}
