import { catalogOf } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';

/** What the pages of payments say. */
export const pageTexts = catalogOf({
  listTitle: { id: 'Pembayaran', en: 'Payments' },
  listLeadPayer: {
    id: 'Uang yang sudah Anda bayar, dan untuk tagihan mana.',
    en: 'What you have paid, and for which invoices.',
  },
  listLeadStaff: {
    id: 'Uang dari pembeli. Yang menunggu konfirmasi ada di atas.',
    en: 'Money from buyers. What awaits confirmation comes first.',
  },
  all: { id: 'Semua', en: 'All' },
  filters: { id: 'Saring menurut keadaan', en: 'Filter by state' },
  settlement: { id: 'Keuangan', en: 'Money' },
  newPayment: { id: 'Catat pembayaran', en: 'Record a payment' },
  emptyTitle: { id: 'Belum ada pembayaran', en: 'No payments yet' },
  emptyPayer: {
    id: 'Begitu ada tagihan, catat di sini apa yang sudah Anda bayar.',
    en: 'As soon as there is an invoice, record here what you have paid.',
  },
  emptyStaff: {
    id: 'Pembayaran muncul di sini begitu pembeli mencatatnya, atau dari mutasi bank.',
    en: 'Payments appear here when buyers record them, or from the bank statement.',
  },
  noneTitle: { id: 'Tidak ada yang cocok dengan saringan ini', en: 'Nothing fits this filter' },
  showAll: { id: 'Lihat semua pembayaran', en: 'Show all payments' },
  toInvoices: { id: 'Lihat tagihan', en: 'See the invoices' },
  toStatements: { id: 'Mutasi bank', en: 'Bank statements' },
  total: { id: 'Jumlah', en: 'Total' },
  paidOn: { id: 'Tanggal bayar', en: 'Day paid' },
  payer: { id: 'Pembayar', en: 'Payer' },
  amount: { id: 'Jumlah', en: 'Amount' },
  method: { id: 'Cara bayar', en: 'Paid by' },
  reference: { id: 'Nomor referensi', en: 'Reference' },
  state: { id: 'Keadaan', en: 'State' },
  credit: { id: 'Sisa belum dibagikan', en: 'Not yet given to invoices' },
  source: { id: 'Asal', en: 'Source' },
  recordedBy: { id: 'Dicatat oleh', en: 'Recorded by' },
  recordedAt: { id: 'Dicatat', en: 'Recorded' },
  decidedBy: { id: 'Diputuskan oleh', en: 'Decided by' },
  decidedAt: { id: 'Diputuskan', en: 'Decided' },
  meant: { id: 'Untuk tagihan', en: 'Meant for' },
  proof: { id: 'Foto bukti bayar', en: 'Photo of the proof' },
  proofAlt: { id: 'Bukti bayar', en: 'Proof of payment' },
  proofHint: { id: 'JPG, PNG, atau WebP, paling besar 2 MB.', en: 'JPG, PNG or WebP, 2 MB at most.' },
  proofKept: { id: 'Foto tadi masih tersimpan.', en: 'Your photo is kept.' },
  receipt: { id: 'Kuitansi', en: 'Receipt' },
  facts: { id: 'Keterangan', en: 'Details' },
  allocations: { id: 'Dibagikan ke tagihan', en: 'Given to invoices' },
  invoice: { id: 'Tagihan', en: 'Invoice' },
  seller: { id: 'Penjual', en: 'Seller' },
  due: { id: 'Jatuh tempo', en: 'Due' },
  open: { id: 'Sisa tagihan', en: 'Open' },
  tax: { id: 'PPh 22 dipotong', en: 'PPh 22 to withhold' },
  payable: { id: 'Perlu dibayar', en: 'To be paid' },
  overdue: { id: 'Lewat tempo', en: 'Overdue' },

  newTitle: { id: 'Catat pembayaran', en: 'Record a payment' },
  newLead: {
    id: 'Uangnya Anda transfer ke rekening forum. Catat di sini; bendahara forum mencocokkannya dengan rekening.',
    en: 'You transfer the money to the forum’s account. Record it here; the forum’s treasurer compares it with the account.',
  },
  which: { id: 'Untuk tagihan yang mana?', en: 'For which invoices?' },
  whichHint: {
    id: 'Boleh lebih dari satu. Yang jatuh temponya paling dulu ada di atas.',
    en: 'One or more. The one due first is on top.',
  },
  moreToPay: {
    id: 'Tagihan yang belum lunas masih ada lagi. Untuk membayarnya, buka tagihannya, lalu catat dari sana.',
    en: 'There are more open invoices. To pay one of them, open it and record the payment from there.',
  },
  moreToGive: {
    id: 'Tagihan pembeli ini yang belum lunas masih ada lagi. Uang yang tersisa bisa dibagikan ke sana setelah ini.',
    en: 'This buyer has more open invoices. What is left of the money can be given to them afterwards.',
  },
  allOpen: { id: 'Semua yang belum lunas', en: 'All open ones' },
  amountHint: {
    id: 'Sudah dikurangi PPh 22 yang Anda potong. Boleh jumlah lain: kurang berarti dicicil, lebih menjadi uang muka Anda untuk tagihan berikutnya.',
    en: 'Less the PPh 22 that you withhold. Another amount is fine: less is a part payment, more is kept as your credit for later invoices.',
  },
  referenceHint: { id: 'Nomor transaksi di bukti transfer.', en: 'The number on the proof of transfer.' },
  send: { id: 'Kirim ke bendahara forum', en: 'Send to the forum’s treasurer' },
  noOpenTitle: { id: 'Tidak ada tagihan yang perlu dibayar', en: 'No invoice is waiting to be paid' },
  noOpenBody: {
    id: 'Tagihan terbit setelah serah terima ditandatangani kedua pihak.',
    en: 'Invoices are issued once both sides have signed the handover.',
  },
  next: { id: 'Setelah dikirim', en: 'What happens next' },
  nextSteps: {
    id: 'Bendahara forum melihat uangnya di rekening, lalu mengonfirmasi. Saat itu kuitansi terbit dan tagihan Anda berkurang.',
    en: 'The forum’s treasurer sees the money in the account and confirms. Then the receipt is issued and your invoices go down.',
  },

  detailTitle: { id: (amount: string) => `Pembayaran ${amount}`, en: (amount: string) => `Payment of ${amount}` },
  exact: { id: 'Pas dengan yang perlu dibayar.', en: 'Exactly what is to be paid.' },
  part: {
    id: (rest: number) => `Pembayaran sebagian: ${rupiah(rest)} masih perlu dibayar.`,
    en: (rest: number) => `A part payment: ${rupiah(rest)} remains to be paid.`,
  },
  over: {
    id: (rest: number) =>
      `Lebih ${rupiah(rest)} dari yang perlu dibayar: untuk tagihan lain yang belum lunas, atau menjadi uang muka pembeli.`,
    en: (rest: number) =>
      `${rupiah(rest)} more than is to be paid: for other open invoices, or kept as the buyer’s credit.`,
  },
  untaxed: {
    id: (tax: number) => `Dibayar penuh, padahal PPh 22 ${rupiah(tax)} seharusnya dipotong.`,
    en: (tax: number) => `Paid in full, although PPh 22 of ${rupiah(tax)} was to be withheld.`,
  },
  advance: {
    id: (amount: number) => `Tidak ada tagihan terbuka yang dipilih: ${rupiah(amount)} menjadi uang muka pembeli.`,
    en: (amount: number) => `No open invoice was chosen: ${rupiah(amount)} becomes the buyer’s credit.`,
  },
  waitingPayer: {
    id: 'Bendahara forum sedang mencocokkannya dengan rekening. Anda dapat kabar di kotak masuk.',
    en: 'The forum’s treasurer is comparing it with the account. You will find the answer in your inbox.',
  },
  confirmedBody: { id: 'Uangnya sudah masuk rekening forum.', en: 'The money is in the forum’s account.' },
  creditTitle: {
    id: (left: number) => `${rupiah(left)} belum dibagikan ke tagihan`,
    en: (left: number) => `${rupiah(left)} not yet given to invoices`,
  },
  creditBody: {
    id: 'Ini uang muka pembeli di forum, untuk tagihan berikutnya.',
    en: 'This is the buyer’s credit with the forum, for later invoices.',
  },

  keptTitle: {
    id: (campaign: string) => `Uang muka komitmen ${campaign}`,
    en: (campaign: string) => `Deposit for ${campaign}`,
  },
  keptBody: {
    id: 'Disimpan sampai belanja bersama itu ditagihkan, atau dikembalikan bila tidak jadi.',
    en: 'Kept until the joint purchase is invoiced, or given back if it does not go ahead.',
  },
  toDeposits: { id: 'Ke uang muka komitmen', en: 'To the deposits' },
  refunds: { id: 'Dikembalikan ke pembayar', en: 'Given back to the payer' },
  refundTitle: { id: 'Kembalikan sisanya', en: 'Give the rest back' },
  refundLead: {
    id: 'Catat di sini setelah uangnya Anda transfer kembali ke pembayar.',
    en: 'Record it here once you have transferred the money back to the payer.',
  },
  refundedOn: { id: 'Tanggal dikembalikan', en: 'Day given back' },
  refundReason: { id: 'Alasan mengembalikan', en: 'Why it goes back' },
  refundReasonHint: { id: 'Pembayar membacanya.', en: 'The payer reads it.' },
  refund: { id: 'Catat pengembalian', en: 'Record it as given back' },
  by: { id: 'Oleh', en: 'By' },
  noOpenBodyCooperative: {
    id: 'Tagihan belanja bersama terbit setelah barangnya dibagikan dan biayanya dihitung.',
    en: 'Invoices of joint purchases are issued once the goods are handed out and the costs are known.',
  },

  confirmTitle: { id: 'Uangnya sudah masuk?', en: 'Has the money come in?' },
  confirmLead: {
    id: 'Pembagian di bawah ini usulan: tagihan yang dimaksud pembayar dulu, lalu yang paling dulu jatuh tempo. Boleh diubah; sisanya menjadi uang muka pembeli.',
    en: 'The amounts below are a proposal: the invoices the payer meant first, then the oldest due. Change them freely; the rest becomes the buyer’s credit.',
  },
  confirm: { id: 'Konfirmasi diterima', en: 'Confirm as received' },
  allocate: { id: 'Bagikan ke tagihan', en: 'Give to invoices' },
  allocateTitle: { id: 'Bagikan sisa ke tagihan', en: 'Give the rest to invoices' },
  bookedOn: { id: 'Tanggal buku', en: 'Booking day' },
  bookedHint: {
    id: 'Biasanya tanggal bayar. Kalau bulannya sudah ditutup, hari ini.',
    en: 'As a rule the day paid. Where that month is closed, today.',
  },
  forInvoice: { id: (number: string) => `Untuk ${number}`, en: (number: string) => `For ${number}` },
  ofOpen: {
    id: (open: number, payable: number) =>
      open === payable ? `Sisa ${rupiah(open)}` : `Sisa ${rupiah(open)}, di antaranya PPh 22 ${rupiah(open - payable)}`,
    en: (open: number, payable: number) =>
      open === payable ? `Open ${rupiah(open)}` : `Open ${rupiah(open)}, of which PPh 22 ${rupiah(open - payable)}`,
  },
  noInvoices: {
    id: 'Pembeli ini tidak punya tagihan terbuka. Seluruhnya menjadi uang muka pembeli.',
    en: 'This buyer has no open invoice. All of it becomes the buyer’s credit.',
  },
  rejectTitle: { id: 'Uangnya tidak ada?', en: 'No such money?' },
  reason: { id: 'Alasan', en: 'Reason' },
  rejectHint: {
    id: 'Pembayar membacanya. Pembayaran ini lalu tidak dihitung dan bisa dicatat ulang.',
    en: 'The payer reads it. The payment then does not count and can be recorded again.',
  },
  reject: { id: 'Tolak pembayaran ini', en: 'Reject this payment' },

  proofTitle: { id: 'Catat bukti potong PPh 22', en: 'Record the proof of PPh 22' },
  proofLead: {
    id: 'Sesudah pajaknya Anda setor, catat nomor buktinya. Bagian tagihan itu lalu lunas.',
    en: 'Once you have passed the tax on, record the number of the proof. That part of the invoice is then settled.',
  },
  proofAmount: { id: 'Jumlah dipotong', en: 'Amount withheld' },
  proofAmountHint: { id: 'Tetap, menurut tagihannya.', en: 'Fixed by the invoice.' },
  proofNumber: { id: 'Nomor bukti potong', en: 'Number of the proof' },
  provedOn: { id: 'Tanggal bukti potong', en: 'Day of the proof' },
  proofMissing: { id: 'Tinggal bukti potong PPh 22', en: 'Only the proof of PPh 22 is missing' },
  saveProof: { id: 'Simpan bukti potong', en: 'Save the proof' },
});
