/**
 * What the fault suite takes of the machine it runs on: networks whose cables can be pulled, disks
 * that can be filled, the memory a process has; and how long and from which seed it runs.
 */
package dev.weir.streams.faults.machine;
