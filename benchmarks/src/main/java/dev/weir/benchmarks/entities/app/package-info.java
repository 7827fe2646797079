/** What is measured: the plan, the app's topics and instances, and what lies on their disks. */
package dev.weir.benchmarks.entities.app;
