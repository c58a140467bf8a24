import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Block, MinuteBody } from '../../../shared/minutes/body.ts';
import { firstWords, inlineText, isEmptyBody, wordsOf } from '../../../shared/minutes/body-text.ts';
import { defaultBody } from '../../../shared/minutes/default-body.ts';
import { parseBody, upgradeBody, upgradeThrough, type BodyVersion } from '../../../shared/minutes/parse-body.ts';
import { anyBody } from '../../support/body-arbitrary.ts';

const bodyOf = (...content: Block[]): MinuteBody => ({ schemaVersion: 1, doc: { type: 'doc', content } });
const text = (words: string) => [{ type: 'text' as const, text: words }];
const failureOf = (json: unknown) => {
  const result = parseBody(json);
  return result.ok ? null : result.failure;
};

describe('reading a body', () => {
  it('[B1] takes every body of its own version as it is', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        expect(parseBody(JSON.parse(JSON.stringify(body)))).toEqual({ ok: true, body });
        expect(upgradeBody(body)).toEqual({ ok: true, body });
      }),
    );
  });

  it('[B1] refuses a newer body with a sentence', () => {
    const failure = failureOf({ schemaVersion: 2, doc: { type: 'doc', content: [{ type: 'hologram' }] } });
    expect(failure?.code).toBe('body-newer');
    expect(failure?.message).toContain('Update Minutebook');
    const stored = upgradeBody({ schemaVersion: 99, doc: null });
    expect(stored).toMatchObject({ ok: false, failure: { code: 'body-newer' } });
  });

  it('[B1] takes an older body through every step in between', () => {
    const version = (number: number, field: string) =>
      z.strictObject({ schemaVersion: z.literal(number), [field]: z.string() });
    const chain: BodyVersion[] = [
      {
        schema: version(1, 'words'),
        upgrade: (body) => ({ schemaVersion: 2, text: version(1, 'words').parse(body)['words'] }),
      },
      {
        schema: version(2, 'text'),
        upgrade: (body) => ({ schemaVersion: 3, prose: `${String(version(2, 'text').parse(body)['text'])}!` }),
      },
      { schema: version(3, 'prose'), upgrade: null },
    ];
    expect(upgradeThrough(chain, { schemaVersion: 1, words: 'Noted' })).toEqual({
      ok: true,
      value: { schemaVersion: 3, prose: 'Noted!' },
    });
    expect(upgradeThrough(chain, { schemaVersion: 2, text: 'Noted' })).toMatchObject({ ok: true });
    expect(upgradeThrough(chain, { schemaVersion: 2, words: 'Noted' })).toMatchObject({
      ok: false,
      failure: { code: 'body-unreadable' },
    });
    expect(upgradeThrough(chain, { schemaVersion: 4, prose: 'Noted' })).toMatchObject({
      ok: false,
      failure: { code: 'body-newer' },
    });
  });

  it.each([
    ['a block', { type: 'callout', content: [] }],
    ['a block in a list', { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'callout' }] }] }],
    ['an inline', { type: 'paragraph', content: [{ type: 'callout' }] }],
    ['a mark', { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'callout' }] }] }],
  ])('[B2] names %s of an unknown kind and drops nothing', (_what, block) => {
    const failure = failureOf({ schemaVersion: 1, doc: { type: 'doc', content: [{ type: 'paragraph' }, block] } });
    expect(failure?.code).toBe('body-unknown-part');
    expect(failure?.message).toContain('“callout”');
  });

  it.each([
    null,
    'text',
    [],
    {},
    { schemaVersion: '1', doc: { type: 'doc', content: [{ type: 'paragraph' }] } },
    { schemaVersion: 1 },
    { schemaVersion: 1, doc: { type: 'doc', content: [] } },
    { schemaVersion: 1, doc: { type: 'doc', content: [{ type: 'paragraph', colour: 'red' }] } },
    { schemaVersion: 1, doc: { type: 'doc', content: [{ type: 'resolution', attrs: { id: null }, content: [] }] } },
    { schemaVersion: 1, doc: { type: 'doc', content: [{ type: 'text', text: 'loose' }] } },
  ])('[B2] refuses what is no body: %j', (json) => {
    expect(failureOf(json)?.code).toBe('body-unreadable');
  });

  it('refuses a body nested beyond any text instead of failing on it', () => {
    let block: unknown = { type: 'paragraph' };
    for (let depth = 0; depth < 20_000; depth += 1)
      block = { type: 'bulletList', content: [{ type: 'listItem', content: [block] }] };
    expect(failureOf({ schemaVersion: 1, doc: { type: 'doc', content: [block] } })?.code).toBe('body-unreadable');
  });

  it('[X4] takes an id that is no UUID as not given', () => {
    const result = parseBody(bodyOf({ type: 'action', attrs: { id: 'row-7' }, content: text('Action – PT') }));
    expect(result).toEqual({
      ok: true,
      body: bodyOf({ type: 'action', attrs: { id: null }, content: text('Action – PT') }),
    });
  });
});

describe('the words of a body', () => {
  const body = bodyOf(
    {
      type: 'paragraph',
      content: [
        ...text('The  fence '),
        { type: 'hardBreak' },
        ...text('was mended ('),
        { type: 'reference', attrs: { id: null, printed: 'min 21/26', number: '21/26' } },
        ...text(' refers).'),
      ],
    },
    {
      type: 'resolution',
      attrs: { id: null },
      content: [
        { type: 'resolutionLead', content: text('RESOLVED that') },
        { type: 'clause', attrs: { id: null }, content: text('it be painted; and') },
      ],
    },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: text('one') }] }] },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [{ type: 'paragraph', content: text('Area') }] },
            { type: 'tableCell', content: [{ type: 'paragraph', content: text('£3') }] },
          ],
        },
      ],
    },
    { type: 'paragraph' },
  );

  it('gives a line a paragraph, with references in their words', () => {
    expect(wordsOf(body).split('\n')).toEqual([
      'The fence was mended (min 21/26 refers).',
      'RESOLVED that',
      'it be painted; and',
      'one',
      'Area\t£3',
    ]);
    expect(wordsOf(body.doc.content.slice(2, 3))).toBe('one');
    expect(wordsOf({ type: 'paragraph', content: text(' a ') })).toBe('a');
    expect(inlineText([...text('a'), { type: 'hardBreak' }])).toBe('a\n');
  });

  it('cuts the first words between words', () => {
    expect(firstWords(body, 20)).toBe('The fence was…');
    expect(firstWords(bodyOf({ type: 'paragraph', content: text('The fence') }), 20)).toBe('The fence');
    expect(firstWords(bodyOf({ type: 'paragraph', content: text('Thefencewasmendedtwice') }), 10)).toBe('Thefencew…');
  });

  it('[B4] knows a body that records nothing', () => {
    expect(isEmptyBody(defaultBody())).toBe(true);
    expect(isEmptyBody(bodyOf({ type: 'paragraph', content: text(' \u00a0') }))).toBe(true);
    expect(
      isEmptyBody(
        bodyOf({
          type: 'table',
          content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph' }] }] }],
        }),
      ),
    ).toBe(true);
    expect(isEmptyBody(body)).toBe(false);
    expect(
      isEmptyBody(
        bodyOf({
          type: 'paragraph',
          content: [{ type: 'reference', attrs: { id: null, printed: 'min 4/26', number: '4/26' } }],
        }),
      ),
    ).toBe(false);
  });

  it('[B1] makes a first body that is a body', () => {
    expect(parseBody(defaultBody())).toEqual({ ok: true, body: defaultBody() });
  });
});
