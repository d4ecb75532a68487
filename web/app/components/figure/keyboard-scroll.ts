/** Spread onto what scrolls by itself: it takes the focus, so that a keyboard can scroll it too. */
export const keyboardScroll = { tabIndex: 0 } as const
