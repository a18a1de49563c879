/** The command that shows what Marquee makes of names; needs no service, no Spring and no library beyond common-model. */
@NullMarked
package app.marquee.scanner.parsing;

import org.jspecify.annotations.NullMarked;
