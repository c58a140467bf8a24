const signed = /^[-–−(]? ?[£€$] ?[-–−]?\d[\d,]*(?:\.\d+)? ?(?:k|m|bn|million|billion)?\)?$/i;
const twoDecimals = /^[-–−(]?\d{1,3}(?:,\d{3})+\.\d{2}\)?$|^[-–−(]?\d+\.\d{2}\)?$/;

/**
 * Whether the words are one amount of money and nothing else: with its sign (`£3,000`, `£ 12,941.35`, `-£80k`,
 * `(£1,200)`), or bare with pence (`124.50`) as columns headed "£" print it.
 */
export function isMoney(words: string): boolean {
  const trimmed = words.trim();
  return trimmed.length <= 40 && (signed.test(trimmed) || twoDecimals.test(trimmed));
}
