/** The browser's private file system, as far as it is used: files by name, each a writer's until it is closed. `room`: bytes that a file may have; `spoil`: what becomes of them on the disk. */
export function createFolderDouble({ room = Infinity, spoil = (bytes) => bytes }: { room?: number; spoil?: (bytes: ArrayBuffer) => ArrayBuffer } = {}) {
  const files = new Map<string, ArrayBuffer>();
  const missing = () => new DOMException('there is no such file', 'NotFoundError');
  const folder = {
    getFileHandle(name: string, { create = false }: { create?: boolean } = {}) {
      if (!files.has(name) && !create) return Promise.reject(missing());
      if (!files.has(name)) files.set(name, new ArrayBuffer(0));
      return Promise.resolve({
        getFile: () => Promise.resolve(new Blob([files.get(name) ?? new ArrayBuffer(0)])),
        createWritable() {
          let written = new ArrayBuffer(0);
          return Promise.resolve({
            async write(file: Blob) {
              if (file.size > room) throw new DOMException('no room', 'QuotaExceededError');
              written = await file.arrayBuffer();
            },
            close() {
              files.set(name, spoil(written));
              return Promise.resolve();
            },
          });
        },
      });
    },
    removeEntry: (name: string) => (files.delete(name) ? Promise.resolve() : Promise.reject(missing())),
  };
  return { files, open: () => Promise.resolve(folder as unknown as FileSystemDirectoryHandle) };
}
