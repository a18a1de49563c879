package app.marquee.gateway.description;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Makes Markdown, as OpenAPI has it, of what Javadoc says. */
final class Prose {
    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?\\s+(?:[^}\\s]+\\s+)?#?([^}]+)}");
    private static final Pattern CODE = Pattern.compile("</?code>");
    private static final Pattern PARAGRAPH = Pattern.compile("\\s*<p>\\s*");
    private static final Pattern LINE_END = Pattern.compile("[ \\t]*\\R[ \\t]*(?!\\R)");

    private Prose() {}

    static void tidy(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : List.of("description", "summary")) {
                if (object.path(name) instanceof StringNode text) {
                    object.put(name, markdown(text.asString()));
                }
            }
            if (object.has("summary") && object.path("summary").equals(object.path("description"))) {
                object.remove("description");
            }
        }
        node.forEach(Prose::tidy);
    }

    static String markdown(String javadoc) {
        String linked = LINK.matcher(javadoc).replaceAll("$1");
        String code = CODE.matcher(linked).replaceAll("`");
        return PARAGRAPH
                .matcher(LINE_END.matcher(code).replaceAll(" "))
                .replaceAll("\n\n")
                .strip();
    }
}
