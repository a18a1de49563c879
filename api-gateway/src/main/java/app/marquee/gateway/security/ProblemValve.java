package app.marquee.gateway.security;

import app.marquee.model.MessageJson;
import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Problem details also for what Tomcat refuses by itself, such as an address with an encoded slash or a zero byte. */
class ProblemValve extends ErrorReportValve {
    private static final Logger log = LoggerFactory.getLogger(ProblemValve.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String what = status >= 500 ? "Internal server error" : "The request cannot be read.";
        ObjectNode problem = MessageJson.mapper().createObjectNode();
        problem.put("type", "about:blank");
        problem.put("title", status >= 500 ? "Internal Server Error" : "Bad Request");
        problem.put("status", status);
        problem.put("detail", what);
        problem.put("error", what);
        problem.put(
                "remedy",
                status >= 500
                        ? "The log has the details; try again, and report it if it stays."
                        : "Check the address: names in it must hold no slash, backslash or zero byte, however written.");
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("utf-8");
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(problem.toString());
                response.finishResponse();
            }
        } catch (IOException e) {
            log.debug("the client is gone", e);
        }
    }
}
