const LEFT_BEHIND =
  /^(\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.directory|\..*\.sw[a-p]|.*~|.*\.tsbuildinfo|.*\.tgz)$/i;

/** What file managers, editors, builds and packing leave behind, without anybody having put it there. */
export const isLeftBehind = (name: string): boolean => LEFT_BEHIND.test(name);
