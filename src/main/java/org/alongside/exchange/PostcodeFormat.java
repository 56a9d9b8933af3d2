package org.alongside.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.vocabulary.Point;
import org.alongside.vocabulary.Postcode;

/** How the rows of a file say where postcodes are. What kind of file it is, its first row tells. */
sealed interface PostcodeFormat {

    Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,15})?");

    /** A whole postcode and where it is. */
    record Located(Postcode postcode, Point point) {}

    /** Where a row says that a postcode is; null when it is to be passed over or, as the findings then say, is wrong. */
    Located read(List<String> cells, Findings findings);

    /** Whether the first row only names the columns. */
    boolean hasHeader();

    /** The format of a file with this first row; empty for any other file. */
    static Optional<PostcodeFormat> of(List<String> first) {
        return CodePoint.fits(first) ? Optional.of(new CodePoint()) : Directory.of(first);
    }

    /** Ordnance Survey's Code-Point Open: no column names; postcode, positional quality, eastings and northings first. */
    record CodePoint() implements PostcodeFormat {

        private static final String NO_PLACE = "90";

        static boolean fits(List<String> first) {
            return first.size() >= 4
                    && Postcode.of(first.get(0)).filter(Postcode::isWhole).isPresent()
                    && first.subList(1, 4).stream()
                            .allMatch(cell -> NUMBER.matcher(cell.strip()).matches());
        }

        @Override
        public boolean hasHeader() {
            return false;
        }

        @Override
        public Located read(List<String> cells, Findings findings) {
            if (cells.size() >= 2 && cells.get(1).strip().equals(NO_PLACE)) {
                return null;
            }
            double east = number(cells, 2);
            double north = number(cells, 3);
            if (east == 0 && north == 0) {
                return null;
            }
            boolean onGrid = east > 0 && east < 700_000 && north > 0 && north < 1_300_000;
            if (!onGrid) {
                findings.reject("point", "needs eastings and northings in metres on the British National Grid", null);
                return null;
            }
            return located(cells.get(0), NationalGrid.point(east, north), findings);
        }
    }

    /** The ONS Postcode Directory, or what is left of it: the columns are found by their names. */
    record Directory(int postcode, int lat, int lon, int ended) implements PostcodeFormat {

        /** The directory's latitude of a postcode that has no place. */
        private static final double NO_PLACE = 99;

        static Optional<PostcodeFormat> of(List<String> first) {
            List<String> names =
                    first.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
            int postcode = Stream.of("pcds", "pcd8", "pcd7", "pcd2", "pcd")
                    .map(names::indexOf)
                    .filter(column -> column >= 0)
                    .findFirst()
                    .orElse(-1);
            Directory found =
                    new Directory(postcode, names.indexOf("lat"), names.indexOf("long"), names.indexOf("doterm"));
            return postcode < 0 || found.lat < 0 || found.lon < 0 ? Optional.empty() : Optional.of(found);
        }

        @Override
        public boolean hasHeader() {
            return true;
        }

        @Override
        public Located read(List<String> cells, Findings findings) {
            boolean over =
                    ended >= 0 && ended < cells.size() && !cells.get(ended).isBlank();
            double latitude = number(cells, lat);
            if (over || latitude > NO_PLACE) {
                return null;
            }
            Point point = new Point(latitude, number(cells, lon));
            if (!point.isInUk()) {
                findings.reject("point", "needs lat and long in degrees, in the UK", null);
                return null;
            }
            return located(cells.get(postcode), point, findings);
        }
    }

    private static Located located(String text, Point point, Findings findings) {
        Optional<Postcode> postcode = Postcode.of(text).filter(Postcode::isWhole);
        if (postcode.isEmpty()) {
            findings.reject("postcode", "is not a whole postcode", text);
            return null;
        }
        return new Located(postcode.get(), point);
    }

    private static double number(List<String> cells, int column) {
        String cell = column < cells.size() ? cells.get(column).strip() : "";
        return NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
    }
}
