// Importing with progress: makes the import, sends each file with its path, starts it, follows its events. It can be left.
export {};
