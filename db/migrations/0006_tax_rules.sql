-- The tax table as it stands in law. A change of law is a row with a later day, never an edit. Amount = price × rate × numerator / denominator.

-- Rice is an exempt basic food on which buyers withhold no PPh 22 either: a class of its own.
UPDATE commodity SET tax_class = 'rice' WHERE tax_class = 'exempt_basic_food' AND (id LIKE 'beras%' OR id LIKE 'gabah%');
--> statement-breakpoint
INSERT INTO tax_rule (id, tax, priority, outcome, seller_pkp, commodity_tax_class, rate_bps, base_numerator, base_denominator, faktur_code, text_id, text_en, source, effective_from) VALUES
  ('ppn-not-pkp', 'PPN', 10, 'seller_not_pkp', 0, NULL, 0, 1, 1, NULL,
    'Tanpa PPN: penjual bukan Pengusaha Kena Pajak (PKP)', 'No VAT: the seller is not registered for VAT (PKP)',
    'UU 8/1983 sebagaimana diubah UU 7/2021, pasal 3A', '2022-04-01'),
  ('ppn-rice', 'PPN', 20, 'exempt_basic_food', 1, 'rice', 0, 1, 1, '08',
    'PPN dibebaskan: beras dan gabah, faktur kode 08', 'VAT exempt: rice and paddy, tax invoice code 08',
    'PP 49/2022', '2022-12-12'),
  ('ppn-basic-food', 'PPN', 21, 'exempt_basic_food', 1, 'exempt_basic_food', 0, 1, 1, '08',
    'PPN dibebaskan: bahan pangan pokok, faktur kode 08', 'VAT exempt: basic food, tax invoice code 08',
    'PP 49/2022', '2022-12-12'),
  ('ppn-charged', 'PPN', 30, 'charged', 1, 'taxable', 1200, 11, 12, '04',
    'PPN 12% × 11/12 dari harga', 'VAT 12% × 11/12 of the price',
    'UU 7/2021 dan PMK 131/2024', '2025-01-01');
--> statement-breakpoint
INSERT INTO tax_rule (id, tax, priority, outcome, government_buyer, seller_letter, funding, commodity_tax_class, order_total_at_most, rate_bps, text_id, text_en, source, effective_from) VALUES
  ('pph22-not-government', 'PPh22', 10, 'not_government', 0, NULL, NULL, NULL, NULL, 0,
    'Tanpa PPh 22: pembeli bukan instansi pemerintah', 'No PPh 22: the buyer is no government office',
    'PMK 231/PMK.03/2019 jo. PMK 59/PMK.03/2022', '2022-05-01'),
  ('pph22-small', 'PPh22', 20, 'below_threshold', 1, NULL, NULL, NULL, 2000000, 0,
    'Tanpa PPh 22: nilai seluruh pesanan paling banyak Rp2.000.000', 'No PPh 22: the whole order is at most Rp2.000.000',
    'PMK 231/PMK.03/2019 jo. PMK 59/PMK.03/2022', '2022-05-01'),
  ('pph22-rice', 'PPh22', 30, 'rice', 1, NULL, NULL, 'rice', NULL, 0,
    'Tanpa PPh 22: beras dan gabah', 'No PPh 22: rice and paddy',
    'PMK 231/PMK.03/2019 jo. PMK 59/PMK.03/2022', '2022-05-01'),
  ('pph22-bos', 'PPh22', 40, 'bos', 1, NULL, 'bos', NULL, NULL, 0,
    'Tanpa PPh 22: dibayar dari dana BOS', 'No PPh 22: paid from school operating funds (BOS)',
    'PMK 231/PMK.03/2019 jo. PMK 59/PMK.03/2022', '2022-05-01'),
  ('pph22-card', 'PPh22', 50, 'government_card', 1, NULL, 'government_card', NULL, NULL, 0,
    'Tanpa PPh 22: dibayar dengan kartu kredit pemerintah', 'No PPh 22: paid with the government credit card',
    'PMK 231/PMK.03/2019 jo. PMK 59/PMK.03/2022', '2022-05-01'),
  ('pph22-letter', 'PPh22', 60, 'seller_letter', 1, 1, NULL, NULL, NULL, 0,
    'Tanpa PPh 22: penjual punya surat keterangan PP 55 atau SKB', 'No PPh 22: the seller has a PP 55 or SKB letter',
    'PP 55/2022 dan PMK 59/PMK.03/2022', '2022-12-20'),
  ('pph22-charged', 'PPh22', 90, 'charged', 1, NULL, NULL, NULL, NULL, 150,
    'PPh 22 1,5% dari harga tanpa PPN, dipungut pembeli', 'PPh 22 of 1.5% of the price without VAT, withheld by the buyer',
    'PMK 231/PMK.03/2019 jo. PMK 59/PMK.03/2022', '2022-05-01');
--> statement-breakpoint
CREATE TRIGGER tax_rule_fixed BEFORE UPDATE ON tax_rule
WHEN OLD.tax <> NEW.tax OR OLD.rate_bps <> NEW.rate_bps OR OLD.base_numerator <> NEW.base_numerator
  OR OLD.base_denominator <> NEW.base_denominator OR OLD.effective_from <> NEW.effective_from
BEGIN SELECT RAISE(ABORT, 'tax_rule_fixed'); END;
