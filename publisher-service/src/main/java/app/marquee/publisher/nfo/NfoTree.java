package app.marquee.publisher.nfo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Comment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** NFO as a tree whose root is ours and holds theirs, as several of theirs may stand in one file. */
final class NfoTree {
    /** Nobody's NFO is larger: 2 MiB. */
    static final int LARGEST = 2 << 20;

    private static final String HOLDER = "marquee";

    private NfoTree() {}

    /** Empty for what is not XML, has a DTD, is too large, or has text after its roots, as a scraper's address. */
    static Optional<Document> read(byte[] nfo) {
        if (nfo.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(held(parser().parse(new ByteArrayInputStream(nfo))));
        } catch (SAXException severalRootsOrBroken) {
            return readSeveral(nfo);
        } catch (IOException | ParserConfigurationException e) {
            return Optional.empty();
        }
    }

    private static Optional<Document> readSeveral(byte[] nfo) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(nfo))
                    .toString()
                    .replaceFirst("^\\uFEFF?\\s*(<\\?xml[^>]*\\?>)?", "");
            Document document =
                    parser().parse(new InputSource(new StringReader("<" + HOLDER + ">" + text + "</" + HOLDER + ">")));
            return directText(document).isEmpty() ? Optional.of(document) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            return Optional.empty();
        }
    }

    private static String directText(Document document) {
        var text = new StringBuilder();
        for (Node node : nodes(document.getDocumentElement())) {
            if (node instanceof CharacterData data && !(node instanceof Comment)) {
                text.append(data.getData().strip());
            }
        }
        return text.toString();
    }

    private static Document held(Document document) {
        Element root = document.getDocumentElement();
        Element holder = document.createElement(HOLDER);
        document.replaceChild(holder, root);
        holder.appendChild(root);
        return document;
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler()); // the standard one writes to stderr
        return builder;
    }

    static List<Element> children(Element parent) {
        return nodes(parent).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static List<Node> nodes(Element parent) {
        var nodes = new ArrayList<Node>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            nodes.add(node);
        }
        return nodes;
    }

    static boolean blank(Element element) {
        return children(element).isEmpty() && element.getTextContent().isBlank();
    }

    static String textOf(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .map(child -> child.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    /** The roots below ours, indented; text keeps its inner white space. */
    static String written(Document document) {
        var text = new StringBuilder();
        nodes(document.getDocumentElement()).forEach(node -> write(node, 0, text));
        return text.toString();
    }

    private static void write(Node node, int depth, StringBuilder text) {
        String indent = "  ".repeat(depth);
        if (node instanceof Comment comment) {
            if (!comment.getData().startsWith(" marquee sha256:")) {
                text.append(indent).append("<!--").append(comment.getData()).append("-->\n");
            }
        } else if (node instanceof Element element) {
            text.append(indent).append('<').append(element.getTagName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Attr attribute = (Attr) element.getAttributes().item(i);
                text.append(' ').append(attribute.getName()).append("=\"");
                text.append(XmlText.escaped(attribute.getValue())).append('"');
            }
            String content = XmlText.escaped(element.getTextContent());
            if (children(element).isEmpty()) {
                text.append(content.isBlank() ? " />\n" : ">" + content + "</" + element.getTagName() + ">\n");
            } else {
                text.append(">\n");
                nodes(element).forEach(child -> write(child, depth + 1, text));
                text.append(indent).append("</").append(element.getTagName()).append(">\n");
            }
        } else if (node instanceof CharacterData data && !data.getData().isBlank()) {
            text.append(indent).append(XmlText.escaped(data.getData().strip())).append('\n');
        }
    }
}
