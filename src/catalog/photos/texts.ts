/** Why a photo that was sent is not kept, to be spread into the catalog of the form it came with. */
export const photoRefusalTexts = {
  too_many_photos: { id: 'Paling banyak 4 foto; buang beberapa dulu.', en: '4 photos at most; leave some out.' },
  photo_gone: {
    id: 'Satu foto tidak tersimpan lagi; pilih fotonya sekali lagi.',
    en: 'A photo is no longer kept; choose it once more.',
  },
  photo_empty: {
    id: (name: string) => `${name}: berkasnya kosong.`,
    en: (name: string) => `${name}: the file is empty.`,
  },
  photo_too_large: {
    id: (name: string) => `${name}: lebih dari 2 MB; kecilkan dulu.`,
    en: (name: string) => `${name}: more than 2 MB; make it smaller.`,
  },
  photo_not_picture: {
    id: (name: string) => `${name}: bukan foto JPEG, PNG, atau WebP.`,
    en: (name: string) => `${name}: not a JPEG, PNG or WebP photo.`,
  },
  photo_broken: {
    id: (name: string) => `${name}: fotonya rusak atau terpotong.`,
    en: (name: string) => `${name}: the photo is broken or cut off.`,
  },
  photo_too_wide: {
    id: (name: string) => `${name}: ukuran gambarnya terlalu besar.`,
    en: (name: string) => `${name}: too many pixels.`,
  },
};
