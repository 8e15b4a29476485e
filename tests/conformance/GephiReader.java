// Imports files with Gephi's own importers and prints, one line of JSON a file, what Gephi then has: what readers.py tells of
// a file, and what Gephi reported, how nodes and edges look, and which part of a timeline each month shows.
//   java -cp gephi-toolkit.jar GephiReader.java FILE|NODES.csv,EDGES.csv ...
import com.google.gson.Gson;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gephi.filters.api.Range;
import org.gephi.filters.plugin.dynamic.DynamicRangeBuilder.DynamicRangeFilter;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.ElementProperties;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

class GephiReader {
    static final List<String> TEXTS =
        List.of("abstract", "note_ko", "note_en", "authors", "tags", "doi", "url", "comments", "journal_ref");
    static final int MOST_ISSUES = 20;

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err);  // importers print there
        for (String files : arguments) out.println(new Gson().toJson(read(files)));
        out.flush();
        System.exit(0);  // Gephi's threads would not end
    }

    static Map<String, Object> read(String files) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        List<String> issues = new ArrayList<>();
        boolean first = true;
        for (String name : files.split(",")) {
            Container container = importer.importFile(new File(name));
            importer.process(container, first ? new DefaultProcessor() : new AppendProcessor(), workspace);
            for (Issue issue : container.getReport().getIssuesList(MOST_ISSUES))
                issues.add(issue.getLevel() + ": " + issue.getMessage());
            first = false;
        }
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        Map<String, Object> seen = describe(model);
        seen.put("file", files);
        seen.put("issues", issues);
        projects.closeCurrentProject();
        return seen;
    }

    static Map<String, Object> describe(GraphModel model) {
        Map<String, Object> seen = new LinkedHashMap<>();
        List<Object> nodes = new ArrayList<>(), edges = new ArrayList<>();
        Map<String, Object> texts = new LinkedHashMap<>(), looks = new LinkedHashMap<>(), colors = new LinkedHashMap<>();
        for (Node node : model.getGraph().getNodes()) {
            String id = (String) node.getId();
            nodes.add(Arrays.asList(id, node.getLabel(), text(node, "kind")));
            texts.put(id, texts(node));
            looks.put(id, Arrays.asList(color(node), node.size(), node.x(), node.y()));
        }
        for (Edge edge : model.getGraph().getEdges()) {
            Object type = edge.getTypeLabel();
            edges.add(Arrays.asList(type == null ? text(edge, "kind") : type, edge.getSource().getId(),
                                    edge.getTarget().getId(), weight(edge), edge.isDirected()));
            if (type != null) colors.put((String) type, color(edge));
        }
        seen.put("nodes", nodes);
        seen.put("edges", edges);
        seen.put("texts", texts);
        seen.put("looks", looks);
        seen.put("edge_colors", colors);
        seen.put("dynamic", model.isDynamic());
        seen.put("time", model.getTimeFormat() + " " + model.getConfiguration().getTimeRepresentation());
        if (model.isDynamic()) seen.put("months", months(model));
        return seen;
    }

    static Object color(ElementProperties element) {
        return element.alpha() == 0 ? null
             : String.format("#%02x%02x%02x", Math.round(255 * element.r()), Math.round(255 * element.g()), Math.round(255 * element.b()));
    }

    /** Gephi computes with doubles, but parses a float. */
    static double weight(Edge edge) {
        return Double.parseDouble(Float.toString((float) edge.getWeight()));
    }

    static String text(Element element, String column) {
        if (!element.getTable().hasColumn(column)) return null;
        Object value = element.getAttribute(column);
        if (value instanceof String[] items)
            return Arrays.stream(items).map(item -> item.replace(';', ',')).collect(Collectors.joining("; "));
        return value == null ? null : value.toString();
    }

    static Map<String, String> texts(Node node) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : TEXTS) {
            String text = text(node, name);
            if (text != null && !text.isEmpty()) texts.put(name, text);
        }
        return texts;
    }

    /** What the timeline shows of each month from the first to the last that something begins in. */
    static Map<String, Object> months(GraphModel model) {
        Map<String, Object> months = new LinkedHashMap<>();
        double last = Double.NEGATIVE_INFINITY;
        for (Node node : model.getGraph().getNodes())
            for (Interval interval : node.getIntervals()) last = Math.max(last, interval.getLow());
        LocalDate month = day(model.getTimeBounds().getLow()).withDayOfMonth(1);
        for (; !month.isAfter(day(last)); month = month.plusMonths(1)) {
            Graph shown = slice(model, millis(month), millis(month.plusMonths(1)) - 1);
            months.put(month.toString().substring(0, 7), Arrays.asList(shown.getNodeCount(), shown.getEdgeCount()));
            model.destroyView(shown.getView());
        }
        return months;
    }

    static Graph slice(GraphModel model, double from, double to) {
        DynamicRangeFilter filter = new DynamicRangeFilter(model);
        filter.setRange(new Range(from, to));
        return filter.filter(model.getGraph(model.copyView(model.getGraph().getView())));
    }

    static LocalDate day(double millis) {
        return Instant.ofEpochMilli((long) millis).atZone(ZoneOffset.UTC).toLocalDate();
    }

    static double millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
