/** The one region and account of the local platform. */
export const localRegion = 'ap-northeast-1';
export const localAccount = '000000000000';
