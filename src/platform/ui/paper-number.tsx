/** `BAST/BATUTULIS/2026/0001`, which a narrow place may break after a stroke and nowhere else before. */
export const PaperNumber = ({ of }: { of: string }) => (
  <>
    {of.split('/').map((part, i) => (
      <>
        {i > 0 ? (
          <>
            /<wbr />
          </>
        ) : null}
        {part}
      </>
    ))}
  </>
);
