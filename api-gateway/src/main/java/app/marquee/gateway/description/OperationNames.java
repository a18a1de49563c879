package app.marquee.gateway.description;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** Names each operation once: one method that answers several paths is told apart by what the paths are of. */
final class OperationNames {
    private OperationNames() {}

    private record Operation(String path, String method, ObjectNode body) {
        String id() {
            return body.path("operationId").asString().replaceFirst("_\\d+$", ""); // springdoc counts those of one name
        }
    }

    static void makeUnique(ObjectNode paths) {
        Map<String, List<Operation>> byId = new LinkedHashMap<>();
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    Operation one = new Operation(path.getKey(), operation.getKey(), (ObjectNode) operation.getValue());
                    byId.computeIfAbsent(one.id(), none -> new ArrayList<>()).add(one);
                }));
        byId.values().stream().filter(same -> same.size() > 1).forEach(OperationNames::tellApart);
    }

    private static void tellApart(List<Operation> same) {
        boolean byMethod = same.stream().map(Operation::path).distinct().count() < same.size();
        boolean bySubject =
                new TreeSet<>(same.stream().map(one -> subject(one.path())).toList()).size() > 1;
        int number = 0;
        for (Operation one : same) {
            String id = one.id()
                    + (bySubject ? capital(subject(one.path())) : "")
                    + (byMethod ? capital(one.method()) : "");
            one.body().put("operationId", bySubject || byMethod ? id : id + ++number);
        }
    }

    /** {@code movies} of {@code /api/v1/movies/{id}}. */
    private static String subject(String path) {
        String[] parts = path.split("/");
        return parts.length > 3 ? parts[3].replaceAll("\\W", "") : "";
    }

    private static String capital(String word) {
        return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
