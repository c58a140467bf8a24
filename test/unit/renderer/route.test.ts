import { describe, expect, it } from 'vitest';
import {
  currentRoute,
  firstStack,
  pushRoute,
  replaceRoute,
  type Route,
  stepRoute,
} from '../../../renderer/stores/route.ts';
import { BodyId, MeetingId, MinuteId } from '../../../shared/domain/ids.ts';

const meetingId = MeetingId.parse('01980000-0000-7000-8000-000000000001');
const otherMeeting = MeetingId.parse('01980000-0000-7000-8000-000000000002');
const minuteId = MinuteId.parse('01980000-0000-7000-8000-000000000003');
const bodyId = BodyId.parse('01980000-0000-7000-8000-000000000004');
const minutes: Route = { screen: 'meeting', meetingId, tab: 'minutes', minuteId: null };

const walk = (...routes: readonly Route[]) => routes.reduce(pushRoute, firstStack);

describe('the stack of routes', () => {
  it('begins at the Desk and goes back over the places one has been', () => {
    const stack = walk({ screen: 'bodies' }, { screen: 'body', bodyId }, minutes);
    expect(currentRoute(stack)).toEqual(minutes);
    const back = stepRoute(stepRoute(stack, -1), -1);
    expect(currentRoute(back)).toEqual({ screen: 'bodies' });
    expect(currentRoute(stepRoute(back, 1))).toEqual({ screen: 'body', bodyId });
  });

  it('stands still where there is no further step', () => {
    expect(stepRoute(firstStack, -1)).toBe(firstStack);
    const stack = walk({ screen: 'actions' });
    expect(stepRoute(stack, 1)).toBe(stack);
  });

  it('drops what lay ahead when one goes somewhere else', () => {
    const stack = pushRoute(stepRoute(walk({ screen: 'actions' }, { screen: 'decisions' }), -1), { screen: 'bodies' });
    expect(stack.entries.map(({ screen }) => screen)).toEqual(['desk', 'actions', 'bodies']);
    expect(stepRoute(stack, 1)).toBe(stack);
  });

  it('takes another tab or minute of the same meeting for the same place, so that Back leaves the meeting', () => {
    const stack = walk(minutes, { ...minutes, tab: 'documents' }, { ...minutes, minuteId });
    expect(stack.entries).toHaveLength(2);
    expect(currentRoute(stack)).toEqual({ ...minutes, minuteId });
    expect(currentRoute(stepRoute(stack, -1))).toEqual({ screen: 'desk' });
    expect(walk(minutes, { ...minutes, meetingId: otherMeeting }).entries).toHaveLength(3);
  });

  it('replaces the place that is shown without a step to go back over', () => {
    const stack = replaceRoute(walk({ screen: 'actions' }), { screen: 'decisions' });
    expect(stack.entries.map(({ screen }) => screen)).toEqual(['desk', 'decisions']);
  });

  it('keeps fifty steps and no more', () => {
    const screens = ['actions', 'decisions'] as const;
    const stack = walk(...Array.from({ length: 200 }, (_, step): Route => ({ screen: screens[step % 2] ?? 'desk' })));
    expect(stack.entries).toHaveLength(50);
    expect(stack.place).toBe(49);
  });
});
