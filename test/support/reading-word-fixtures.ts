/** Word documents of the fixtures' later families, by their path below test/fixtures/reading. */
export const structuredWordFixtures: Readonly<Record<string, () => Promise<Buffer>>> = {};
