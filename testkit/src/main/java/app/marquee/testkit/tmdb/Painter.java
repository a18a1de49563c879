package app.marquee.testkit.tmdb;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a title on a coloured ground. The same file and size give the same bytes. */
final class Painter {
    static {
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
    }

    private Painter() {}

    static byte[] titled(ArtFile art, String size, String title, String below) {
        BufferedImage image = ground(art, size, art.id() + Math.max(0, art.season()) * 7 + Math.max(0, art.episode()));
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        boolean textless =
                art.language() == null && (art.kind() == ArtFile.Kind.POSTER || art.kind() == ArtFile.Kind.BACKDROP);
        if (!textless) {
            write(pen, image, title, below);
        }
        pen.dispose();
        return encoded(image, art);
    }

    /** Without words; differs by kind, size and number only. */
    static byte[] plain(ArtFile art, String size) {
        return encoded(ground(art, size, art.number() * 1_000), art);
    }

    private static BufferedImage ground(ArtFile art, String size, int seed) {
        int width = width(art, size);
        int height = Math.max(1, Math.round((float) width * art.kind().height / art.kind().width));
        boolean seeThrough = art.kind() == ArtFile.Kind.LOGO;
        BufferedImage image =
                new BufferedImage(width, height, seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        if (seeThrough) {
            return image;
        }
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = Math.floorMod(seed * 47L + art.number() * 97L, 360L) / 360f;
        pen.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.55f, 0.45f), width, height, Color.getHSBColor(hue + 0.12f, 0.7f, 0.2f)));
        pen.fillRect(0, 0, width, height);
        for (int i = 0; i < 5 + art.number() * 2; i++) {
            int round = (int) (width * (0.12 + Math.floorMod(seed * 13L + i * 29L, 40L) / 100.0));
            int x = (int) Math.floorMod(seed * 31L + i * 271L + art.number() * 157L, (long) width);
            int y = (int) Math.floorMod(seed * 17L + i * 193L + art.number() * 111L, (long) height);
            pen.setColor(new Color(255, 255, 255, 14 + i * 4));
            pen.fillOval(x - round / 2, y - round / 2, round, round);
        }
        pen.dispose();
        return image;
    }

    private static int width(ArtFile art, String size) {
        return switch (size.charAt(0)) {
            case 'w' -> Math.min(art.kind().width, Integer.parseInt(size.substring(1)));
            case 'h' -> Math.round((float) art.kind().width * Integer.parseInt(size.substring(1)) / art.kind().height);
            default -> art.kind().width;
        };
    }

    private static void write(Graphics2D pen, BufferedImage image, String title, String below) {
        try {
            int letter = Math.max(8, image.getWidth() / 10);
            Font font = new Font(Font.SANS_SERIF, Font.BOLD, letter);
            if (font.canDisplayUpTo(title) >= 0) {
                title = below.isEmpty() ? "?" : below;
            }
            pen.setFont(font);
            List<String> lines = lines(pen, title, (int) (image.getWidth() * 0.86));
            int height = pen.getFontMetrics().getHeight();
            int y = (image.getHeight() - height * lines.size()) / 2
                    + pen.getFontMetrics().getAscent();
            for (String line : lines) {
                centred(pen, image, line, y);
                y += height;
            }
            pen.setFont(font.deriveFont(letter * 0.55f));
            centred(pen, image, below, y);
        } catch (RuntimeException | LinkageError e) {
            // a machine without any fonts: the colours must do
            pen.setColor(Color.WHITE);
            pen.drawRect(2, 2, image.getWidth() - 5, image.getHeight() - 5);
        }
    }

    private static void centred(Graphics2D pen, BufferedImage image, String line, int y) {
        int x = (image.getWidth() - pen.getFontMetrics().stringWidth(line)) / 2;
        pen.setColor(new Color(0, 0, 0, 150));
        pen.drawString(line, x + 2, y + 2);
        pen.setColor(Color.WHITE);
        pen.drawString(line, x, y);
    }

    private static List<String> lines(Graphics2D pen, String title, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : title.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || pen.getFontMetrics().stringWidth(longer) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }

    private static byte[] encoded(BufferedImage image, ArtFile art) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        Iterator<ImageWriter> writers =
                ImageIO.getImageWritersByFormatName(art.kind() == ArtFile.Kind.LOGO ? "png" : "jpeg");
        ImageWriter writer = writers.next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (art.kind() != ArtFile.Kind.LOGO) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(0.82f);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
