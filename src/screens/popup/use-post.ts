import { useEffect, useState } from 'preact/hooks';
import type { PostText } from '../../model/condition';
import type { PageReport } from '../../model/protocol';
import { askBackground } from '../parts/ask-background';
import { postText, type BrowserTab } from '../parts/browser-tab';

/** What stands in the post on the page, and which conditions it states nowhere; null for other pages and until it has been told. */
export interface Post { post: PostText | null; missing: string[] | null }

export function usePost(tab: BrowserTab, { kind, progress, readAt }: Pick<PageReport, 'kind' | 'progress' | 'readAt'>): Post {
  const [found, setFound] = useState<Post>({ post: null, missing: null });
  const isRead = kind === 'job' && progress !== 'reading';
  useEffect(() => {
    if (!isRead) return;
    let gone = false;
    const learn = async () => {
      const post = await postText(tab);
      const reply = post === null ? null : await askBackground({ type: 'missing-conditions', post });
      if (!gone) setFound({ post, missing: reply?.ok === true ? reply.missing : null });
    };
    void learn();
    return () => { gone = true; };
  }, [tab.id, isRead, readAt]);
  return found;
}
