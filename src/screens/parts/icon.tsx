import { SCREEN_ICONS, type ScreenIconName } from './screen-icons';

/** A drawing that assistive technology passes over: the words beside it say the same. */
export function Icon({ name }: { name: ScreenIconName }) {
  return <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d={SCREEN_ICONS[name]} fill="currentColor" fill-rule="evenodd" /></svg>;
}
