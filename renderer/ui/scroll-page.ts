/** Room left above what the page is scrolled to, in pixels: a line or two of what stands before it. */
const ROOM = 40;

/**
 * Scrolls the page, where it scrolls as one (in short windows), until something stands near its top. Nothing else is
 * scrolled: `scrollIntoView` would move the frame of the window as well where the page comes to its end.
 */
export function scrollPageTo(element: Element | null | undefined): void {
  const page = element?.closest('main');
  if (element === null || element === undefined || page === null || page === undefined) return;
  page.scrollTop += element.getBoundingClientRect().top - page.getBoundingClientRect().top - ROOM;
}
