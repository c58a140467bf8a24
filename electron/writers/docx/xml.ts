/**
 * The few words of WordprocessingML that the body of our documents needs, as text. Order of elements follows ECMA-376
 * Part 1 (17.3.1.26 pPr, 17.3.2.28 rPr, 17.4.60 tblPr, 17.4.70 tcPr): Word refuses or repairs a file in another order.
 */

const special = /[&<>"]/g;
// What XML 1.0 §2.2 cannot hold, and lone surrogates.
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as XML text or attribute value; what XML cannot hold is left out. */
export function escapeXml(words: string): string {
  return words.replace(impossible, '').replace(special, (sign) => entities[sign] ?? '');
}

/** Points in twentieths of a point, Word's unit of length. */
export function toTwips(points: number): number {
  return Math.round(points * 20);
}

/** An on/off property: present for on, written out for off where something it inherits from is on. */
export function toggle(name: string, on: boolean, inherited = false): string {
  if (on === inherited) return '';
  return on ? `<w:${name}/>` : `<w:${name} w:val="0"/>`;
}
