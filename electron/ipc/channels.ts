/** The channels between preload and main. Nothing else is listened to. */
export const channels = { invoke: 'minutebook:invoke', drop: 'minutebook:drop', event: 'minutebook:event' } as const;

/** Where our own pages live; anything else is refused. */
export const pageOrigin = 'app://minutebook';
