/**
 * The packages that `shared/` may import: they compute from their arguments alone and touch no clock, file, network or
 * page. The import rule reads this list; a package joins it after somebody has looked at what it does.
 */
export const purePackages: readonly string[] = ['zod', 'temporal-polyfill', 'fuzzysort', 'diff'];
