import Database from 'libsql';

/**
 * Shows other processes that the file is being served, even while no request is under way: an open connection to a file
 * with a write-ahead log holds a lock on it, which ends with the process however that ends.
 */
export function showPresence(path: string): () => void {
  const db = new Database(path, { timeout: 0 });
  db.exec('PRAGMA journal_mode = WAL; SELECT count(*) FROM sqlite_schema');
  return () => db.close();
}

/** Whether any process has the database open: the engine gives up the write-ahead log only when it is alone. */
export function isServed(path: string): boolean {
  const db = new Database(path, { timeout: 0 });
  try {
    db.exec('PRAGMA journal_mode = DELETE');
    return false;
  } catch (error) {
    // What is no database any more serves nobody.
    return /locked|busy/i.test(String(error));
  } finally {
    db.close();
  }
}
