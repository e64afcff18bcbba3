/**
 * Takes saved pages whose main text people have marked, gives how much of it each way to find it
 * finds.
 */
package org.openlocaloffer.benchmarks.maintext;
