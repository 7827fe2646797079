/**
 * What ships beside the code agrees with the code: README, .ci, docker and k8s.
 *
 * <p>Lives here: facts about those files, and the little that reads them. Does not live here: tests
 * of the code itself, which stand in its own module. A fact that needs a program which is not on
 * this machine (kubectl, docker-compose, node) is skipped, and the skip says which program.
 */
package dev.weir.deployment;
