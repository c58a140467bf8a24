import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnchors } from '../../../shared/layout/anchors.ts';

describe('[L3] anchors', () => {
  const owner = '0198c0de-1234-7000-8000-00000000AbCd';

  it('carry the id of their record', () => {
    const anchors = createAnchors()(owner);
    expect(anchors.own()).toBe('mb_0198c0de12347000800000000000abcd');
    expect(anchors.forNextPlace()).toBe('mb_0198c0de12347000800000000000abcd_0');
    expect(anchors.forId('0198c0de-1234-7000-8000-000000000001')).toBe('mb_0198c0de123470008000000000000001');
    expect(anchors.forNextPlace()).toBe('mb_0198c0de12347000800000000000abcd_1');
  });

  it('stay unique and valid whatever ids come twice or not at all', () => {
    const id = fc.constantFrom(owner, '0198c0de-1234-7000-8000-000000000001', null);
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.boolean()), { maxLength: 60 }), (asked) => {
        const open = createAnchors();
        const made = asked.map(([each, byPlace]) => {
          const anchors = open(each ?? owner);
          return byPlace ? anchors.forNextPlace() : anchors.forId(each);
        });
        expect(new Set(made).size).toBe(made.length);
        for (const anchor of made) expect(anchor).toMatch(/^[a-z]\w{0,39}$/);
      }),
    );
  });
});
