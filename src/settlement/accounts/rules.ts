/** `•••• 6789`: enough to tell one's own account by, too little to use it. */
export const masked = (accountNumber: string): string => `•••• ${accountNumber.slice(-4)}`;
