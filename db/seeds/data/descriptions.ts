/** How cooperatives describe what they sell; `{tempat}` is their kelurahan. */
export const descriptions: Readonly<Record<string, readonly string[]>> = {
  staples: [
    'Stok baru dari gudang {tempat}, kering dan bersih. Bisa dilihat dulu sebelum pesan.',
    'Hasil anggota dan petani langganan kami. Karung baru, timbangan pas.',
    'Siap kirim tiap hari kerja. Untuk jumlah besar dikirim bertahap dengan truk sendiri.',
    'Disimpan di gudang {tempat} yang kering, keluar masuk barang tercatat.',
  ],
  protein: [
    'Diambil pagi hari, dikirim hari itu juga dengan kotak berpendingin.',
    'Dari peternak anggota di sekitar {tempat}. Segar, tidak disimpan lama.',
    'Pesan sebelum pukul 15.00 untuk dikirim besok pagi.',
  ],
  spices: [
    'Sudah disortir dan dikeringkan. Yang busuk kami ganti.',
    'Kiriman dari petani mitra tiap Selasa dan Jumat.',
    'Kualitas dapur katering, ukuran seragam.',
  ],
  vegetables: [
    'Dipanen subuh di kebun anggota {tempat}, sampai sebelum dapur buka.',
    'Sudah dicuci dan diikat rapi. Bisa campur dengan sayur lain.',
    'Panen tiap hari, jumlah bisa ditambah kalau diberi tahu dua hari sebelumnya.',
  ],
  fruit: [
    'Matang pohon, disortir satu per satu. Cocok untuk menu sekolah.',
    'Dari kebun anggota. Kematangan bisa diminta: siap makan atau setengah matang.',
    'Ukuran seragam, dikemas dalam peti supaya tidak memar.',
  ],
  cooking: [
    'Barang resmi dari distributor, kemasan utuh, tanggal kedaluwarsa jauh.',
    'Stok tetap di gudang {tempat}. Bisa dikirim besok untuk pesanan kecil.',
  ],
  other: ['Produk anggota kami sendiri, dikemas di {tempat}.', 'Dibuat menurut pesanan, selalu baru.'],
};
