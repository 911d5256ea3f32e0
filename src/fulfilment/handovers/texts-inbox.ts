import type { InboxTexts } from '../../platform/inbox.ts';

/** What both sides hear about a handover. */
export const handoverInbox: InboxTexts = {
  handover_prepared: {
    id: (d) =>
      Number(d.version) > 1
        ? `BAST pesanan ${d.number} berubah: versi ${d.version} menunggu tanda tangan.`
        : `BAST pesanan ${d.number} siap ditandatangani.`,
    en: (d) =>
      Number(d.version) > 1
        ? `The handover of order ${d.number} has changed: version ${d.version} awaits signatures.`
        : `The handover of order ${d.number} is ready to be signed.`,
  },
  handover_awaits_you: {
    id: (d) => `${d.by} sudah menandatangani ${d.number} (pesanan ${d.order}). Giliran Anda.`,
    en: (d) => `${d.by} has signed ${d.number} (order ${d.order}). It is your turn.`,
  },
  handover_signed: {
    id: (d) => `${d.number} (pesanan ${d.order}) sudah ditandatangani kedua pihak. Tagihan bisa dibuat.`,
    en: (d) => `${d.number} (order ${d.order}) is signed by both sides. The invoice can follow.`,
  },
};
