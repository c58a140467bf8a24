import { create } from 'zustand';
import type { BodyId, MeetingId, MinuteId, PersonId } from '../../shared/domain/ids.ts';

export const meetingTabs = ['agenda', 'minutes', 'attendance', 'documents'] as const;
export type MeetingTab = (typeof meetingTabs)[number];

export const bodyTabs = ['overview', 'members', 'rules', 'standing', 'form'] as const;
export type BodyTab = (typeof bodyTabs)[number];

export const peopleLists = ['people', 'organisations', 'groups'] as const;
export type PeopleList = (typeof peopleLists)[number];

/** Every place in the window. */
export type Route =
  | { readonly screen: 'desk' }
  | { readonly screen: 'meetings' }
  | { readonly screen: 'calendar' }
  | {
      readonly screen: 'meeting';
      readonly meetingId: MeetingId;
      /** Null: the one that the meeting is opened for, its agenda while it is still to come. */
      readonly tab: MeetingTab | null;
      readonly minuteId: MinuteId | null;
    }
  | { readonly screen: 'actions' }
  | { readonly screen: 'decisions' }
  | { readonly screen: 'bodies' }
  | { readonly screen: 'body'; readonly bodyId: BodyId; readonly tab?: BodyTab }
  | { readonly screen: 'people'; readonly list: PeopleList }
  | { readonly screen: 'person'; readonly personId: PersonId }
  | { readonly screen: 'import' }
  | { readonly screen: 'to-look-at' };
export type ScreenName = Route['screen'];

/** Where one has been, and where in it one is; going somewhere new drops what lay ahead. */
export interface RouteStack {
  readonly entries: readonly Route[];
  readonly place: number;
}

/** As many steps back as anybody retraces; older ones are dropped. */
const LONGEST = 50;

export const firstStack: RouteStack = { entries: [{ screen: 'desk' }], place: 0 };

/** The route that is shown. */
export function currentRoute(stack: RouteStack): Route {
  return stack.entries[stack.place] ?? { screen: 'desk' };
}

/** Goes to a route. Another tab or item of the meeting that is shown replaces its entry: Back leaves the meeting. */
export function pushRoute(stack: RouteStack, route: Route): RouteStack {
  const here = currentRoute(stack);
  if (isSamePlace(here, route)) return replaceRoute(stack, route);
  const entries = [...stack.entries.slice(0, stack.place + 1), route].slice(-LONGEST);
  return { entries, place: entries.length - 1 };
}

/** Changes the entry that is shown, without a step to go back over. */
export function replaceRoute(stack: RouteStack, route: Route): RouteStack {
  return { ...stack, entries: stack.entries.map((entry, place) => (place === stack.place ? route : entry)) };
}

/** One step back (-1) or forward (+1); the same stack where there is no such step. */
export function stepRoute(stack: RouteStack, by: -1 | 1): RouteStack {
  const place = stack.place + by;
  return place < 0 || place >= stack.entries.length ? stack : { ...stack, place };
}

/** Whether both are the same screen about the same meeting, body or person, whatever tab or item of it. */
export function isSamePlace(one: Route, other: Route): boolean {
  if (one.screen !== other.screen) return false;
  if (one.screen === 'meeting' && other.screen === 'meeting') return one.meetingId === other.meetingId;
  if (one.screen === 'body' && other.screen === 'body') return one.bodyId === other.bodyId;
  if (one.screen === 'person' && other.screen === 'person') return one.personId === other.personId;
  return true;
}

export interface RouteStore {
  readonly stack: RouteStack;
  readonly go: (route: Route) => void;
  readonly replace: (route: Route) => void;
  readonly step: (by: -1 | 1) => void;
  /** Another workspace: nothing of where one has been holds any more. */
  readonly startAfresh: () => void;
}

export const useRouteStore = create<RouteStore>()((set) => ({
  stack: firstStack,
  go: (route) => set(({ stack }) => ({ stack: pushRoute(stack, route) })),
  replace: (route) => set(({ stack }) => ({ stack: replaceRoute(stack, route) })),
  step: (by) => set(({ stack }) => ({ stack: stepRoute(stack, by) })),
  startAfresh: () => set({ stack: firstStack }),
}));

/** The route that is shown, followed. */
export function useRoute(): Route {
  return useRouteStore((store) => currentRoute(store.stack));
}

/** Goes back one step, or null where there is none: what the Back button of a page needs. */
export function useBack(): (() => void) | null {
  const canGoBack = useRouteStore((store) => store.stack.place > 0);
  return canGoBack ? stepBack : null;
}

function stepBack(): void {
  useRouteStore.getState().step(-1);
}

/** Goes to a route, from anywhere. */
export function goTo(route: Route): void {
  useRouteStore.getState().go(route);
}

/** Opens a meeting where it has come to (its agenda, its minutes), or at one of its minutes. */
export function openMeeting(meetingId: MeetingId, minuteId: MinuteId | null = null): void {
  goTo({ screen: 'meeting', meetingId, tab: minuteId === null ? null : 'minutes', minuteId });
}
