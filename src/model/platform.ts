/** The two marketplaces that the product reads. */
export const PLATFORMS = ['crowdworks', 'lancers'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** What a page is for, whichever platform it belongs to. */
export const PAGE_KINDS = ['thread', 'job', 'listing', 'client', 'verification', 'worklist', 'inbox', 'other'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** In whose role the person looks at the page. In a client's view nothing is judged. */
export const VIEWERS = ['worker', 'client', 'unknown'] as const;
export type Viewer = (typeof VIEWERS)[number];

/** Who wrote a message. */
export const SENDERS = ['client', 'worker', 'system', 'unknown'] as const;
export type Sender = (typeof SENDERS)[number];

/** What a judged text is: a message of a thread or a job post. */
export const TEXT_KINDS = ['message', 'job'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** State of CrowdWorks' サービス外連絡申請 for one thread: the platform's own status or the person's tick, never a message's claim. */
export const APPROVALS = ['none', 'applied', 'approved', 'rejected'] as const;
export type Approval = (typeof APPROVALS)[number];
