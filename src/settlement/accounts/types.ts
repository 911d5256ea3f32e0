/** A bank account as it stands: a change ends it, and the new one is verified anew. */
export type Account = {
  id: string;
  partyId: string;
  partyName: string;
  isForum: boolean;
  bankName: string;
  accountNumber: string;
  holder: string;
  createdBy: string;
  createdByName: string | null;
  createdAt: number;
  verifiedByName: string | null;
  verifiedAt: number | null;
  /** What the verifier wrote. */
  note: string | null;
  endedAt: number | null;
};

export type AccountInput = { bankName: string; accountNumber: string; holder: string };
export type AccountRefusal = {
  ok: false;
  reason: 'same_account' | 'account_not_found' | 'account_ended' | 'verified_already' | 'own_account' | 'try_again';
};
export type AccountAnswer = { ok: true } | AccountRefusal;
