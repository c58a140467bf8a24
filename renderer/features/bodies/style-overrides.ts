import type { Body } from '../../../shared/domain/body.ts';

/** What a body most often changes in its house style; null: as the style has it. */
export interface StyleOverrides {
  readonly font: string | null;
  readonly size: number | null;
  /** Behind a title whose paper is attached; empty: nothing. */
  readonly star: string | null;
  readonly subItem: 'bullet' | 'dash' | 'none' | null;
}

type Patch = Body['stylePatch'];

const subItems = ['bullet', 'dash', 'none'] as const;

function agendaOf(patch: Patch): Patch {
  const { agenda } = patch;
  return typeof agenda === 'object' && agenda !== null && !Array.isArray(agenda) ? agenda : {};
}

/** Reads these changes out of a body's patch. */
export function readOverrides(patch: Patch): StyleOverrides {
  const { star, subItem } = agendaOf(patch);
  return {
    font: typeof patch['font'] === 'string' ? patch['font'] : null,
    size: typeof patch['size'] === 'number' ? patch['size'] : null,
    star: typeof star === 'string' ? star : null,
    subItem: subItems.find((one) => one === subItem) ?? null,
  };
}

/** The patch with these changes in it; whatever else it changes stays. */
export function writeOverrides(patch: Patch, { font, size, star, subItem }: StyleOverrides): Patch {
  const { font: _font, size: _size, agenda: _agenda, ...rest } = patch;
  const kept = Object.entries(agendaOf(patch)).filter(([key]) => key !== 'star' && key !== 'subItem');
  const agenda: Patch = {
    ...Object.fromEntries(kept),
    ...(star !== null && { star }),
    ...(subItem !== null && { subItem }),
  };
  return {
    ...rest,
    ...(font !== null && { font }),
    ...(size !== null && { size }),
    ...(Object.keys(agenda).length > 0 && { agenda }),
  };
}
