/**
 * How Node runs the worker. An import makes much that is soon forgotten, and V8 lets the heap grow to several times what is held
 * before it looks: with these a large file needs 250 MB instead of 480, for 5 % more processor time (`npm run bench -- formats/large`).
 */
export const WORKER_FLAGS: readonly string[] = ['--heap-growing-percent=10', '--max-semi-space-size=4'];
