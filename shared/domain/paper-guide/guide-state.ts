/** How a requirement stands in the customer's eyes. `accepted` and `send_again` come from a decided round alone. */
export const guideStates = ['needed', 'received', 'accepted', 'send_again'] as const;
export type GuideState = (typeof guideStates)[number];
