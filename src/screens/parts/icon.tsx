import { ICONS, type IconName } from '../../ui/icons';

/** A drawing that assistive technology passes over: the words beside it say the same. */
export function Icon({ name }: { name: IconName }) {
  return <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d={ICONS[name]} fill="currentColor" fill-rule="evenodd" /></svg>;
}
