import { z } from 'zod';
import { create } from 'zustand';
import { keep, readKept } from './kept.ts';

const Preferences = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  outlineWidth: z.number(),
  drawerWidth: z.number(),
  isDrawerOpen: z.boolean(),
  notesWidth: z.number(),
  sourceWidth: z.number(),
});
type Preferences = z.infer<typeof Preferences>;
export type Theme = Preferences['theme'];

const otherwise: Preferences = {
  theme: 'system',
  outlineWidth: 224,
  drawerWidth: 248,
  isDrawerOpen: true,
  notesWidth: 320,
  sourceWidth: 560,
};

interface PreferenceStore extends Preferences {
  readonly set: (change: Partial<Preferences>) => void;
}

/** How this person likes the window; kept in the profile. */
export const usePreferenceStore = create<PreferenceStore>()((set, get) => ({
  ...readKept('preferences', Preferences, otherwise),
  set: (change) => {
    set(change);
    keep('preferences', Preferences.parse(get()));
  },
}));

/** Puts the chosen colours on the page: `system` follows the computer. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
