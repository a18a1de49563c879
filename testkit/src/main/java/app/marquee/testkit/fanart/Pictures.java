package app.marquee.testkit.fanart;

import app.marquee.testkit.http.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures one can look at, of the proportions of their kind and different for each address. */
final class Pictures {
    private Pictures() {}

    static Answer answer(String path) {
        boolean tall = path.contains("poster");
        boolean flat = path.contains("banner");
        BufferedImage picture =
                new BufferedImage(tall ? 200 : 400, tall ? 285 : flat ? 74 : 225, BufferedImage.TYPE_INT_ARGB);
        int colour = 0xFF000000 | path.hashCode();
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                picture.setRGB(x, y, (x + y) % 16 < 8 ? colour : ~colour | 0xFF000000);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.of(200, "image/png", png.toByteArray());
    }
}
