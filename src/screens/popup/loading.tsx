import { useLanguage } from '../parts/language';

/** While the page is being read: the outline of what will stand here. */
export function Loading() {
  const { say } = useLanguage();
  return (
    <div class="loading">
      <p role="status">{say('popup_loading')}</p>
      <div class="outline" aria-hidden="true"><i /><i /><i /><i /></div>
    </div>
  );
}
