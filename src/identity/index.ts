export { badgeCounts } from './badges.ts';
export { forgetViewer } from './cookies.ts';
export { tidyIdentity, toSignIn } from './park.ts';
export { hashPassword, verifyPassword } from './password.ts';
export { readNpwp } from './rules.ts';
export { inboxTexts } from './texts-inbox.ts';
