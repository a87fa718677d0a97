// Preloaded into every gateway under measurement: answers each message with the processor time of its whole process,
// threads and garbage collection included.
process.on('message', () => process.send(process.cpuUsage()))
