package org.openlocaloffer.crawler;

import java.util.concurrent.CountDownLatch;
import org.apache.storm.Config;
import org.apache.storm.LocalCluster;
import org.apache.storm.generated.StormTopology;

/** The topology in this process, until it is told to stop. */
final class OneMachine {
  private OneMachine() {}

  static void run(String name, Config config, StormTopology topology) throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "stop"));
    LocalCluster cluster = new LocalCluster();
    cluster.submitTopology(name, config, topology);
    stopped.await();
    // Whatever is under way is a lease that runs out; there is nothing to wait for.
    Runtime.getRuntime().halt(0);
  }
}
