/*
 * Two values on one track: a circle and a diamond, of two colours that differ
 * in lightness.  The diamond is the one with less area, so that both are seen
 * where they are at one place.
 */

#include "svg.h"

#include <math.h>

static double
percent(double share)
{
	return 100 * fmin(1, fmax(0, share));
}

static void
put_circle(double share, FILE *out)
{
	if (!isnan(share))
		fprintf(out,
		    "<circle class=\"first\" cx=\"%.1f%%\" cy=\"50%%\" "
		    "r=\"8\"/>",
		    percent(share));
}

static void
put_diamond(double share, FILE *out)
{
	if (!isnan(share))
		fprintf(out,
		    "<svg class=\"mark\" x=\"%.1f%%\" y=\"50%%\" width=\"1\" "
		    "height=\"1\"><path class=\"second\" "
		    "d=\"M-8 0L0 -8L8 0L0 8Z\"/></svg>",
		    percent(share));
}

void
svg_dumbbell(const double share[2], FILE *out)
{
	if (isnan(share[0]) && isnan(share[1]))
		return;
	fputs("<svg class=\"track\" aria-hidden=\"true\">"
	      "<line class=\"rail\" x1=\"0%\" x2=\"100%\" y1=\"50%\" "
	      "y2=\"50%\"/>",
	    out);
	if (!isnan(share[0]) && !isnan(share[1]))
		fprintf(out,
		    "<line class=\"joint\" x1=\"%.1f%%\" x2=\"%.1f%%\" "
		    "y1=\"50%%\" y2=\"50%%\"/>",
		    percent(share[0]), percent(share[1]));
	put_circle(share[0], out);
	put_diamond(share[1], out);
	fputs("</svg>", out);
}

void
svg_mark(int second, FILE *out)
{
	fputs("<svg class=\"key\" aria-hidden=\"true\">", out);
	if (second)
		put_diamond(0.5, out);
	else
		put_circle(0.5, out);
	fputs("</svg>", out);
}
